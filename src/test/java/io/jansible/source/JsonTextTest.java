package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The expected texts were printed by Python's json module. */
class JsonTextTest {
  private static Map<Object, Object> map(Object... keysAndValues) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      map.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static final List<Object> MIXED =
      Arrays.asList(1L, map(), List.of(), null, true, "a\"\\\n\t\b\f\r\u0001\u007f/éß😀");

  @Test
  void writesOneLineAsPythonDoes() {
    assertThat(
            JsonText.write(
                map("b", MIXED, "a", map("z", 1.5, "é", Double.NaN), "1", map(2L, 3L, null, 4L)),
                JsonStyle.LINE))
        .isEqualTo(
            "{\"b\": [1, {}, [], null, true, "
                + "\"a\\\"\\\\\\n\\t\\b\\f\\r\\u0001\\u007f/\\u00e9\\u00df\\ud83d\\ude00\"], "
                + "\"a\": {\"z\": 1.5, \"\\u00e9\": NaN}, \"1\": {\"2\": 3, \"null\": 4}}");
  }

  @Test
  void writesResultsWithIndentAndSortedKeys() {
    assertThat(
            JsonText.write(
                map(
                    "😀",
                    2L,
                    "\uffee",
                    1L,
                    "b",
                    MIXED,
                    "a",
                    map("z", 1.5, "é", Double.POSITIVE_INFINITY)),
                JsonStyle.RESULT))
        .isEqualTo(
            """
            {
                "a": {
                    "z": 1.5,
                    "é": Infinity
                },
                "b": [
                    1,
                    {},
                    [],
                    null,
                    true,
                    "a\\"\\\\\\n\\t\\b\\f\\r\\u0001\u007f/éß😀"
                ],
                "\uffee": 1,
                "😀": 2
            }\
            """);
  }

  @Test
  void sortsNumbersBySizeAndMixedKeysByText() {
    JsonStyle sorted = JsonStyle.LINE.withSortedKeys(true);
    assertThat(JsonText.write(map(10L, 1L, 9L, 2L), sorted)).isEqualTo("{\"9\": 2, \"10\": 1}");
    assertThat(JsonText.write(map("b", 1L, 2L, 2L), sorted)).isEqualTo("{\"2\": 2, \"b\": 1}");
  }

  @Test
  void readsEveryKindOfValue() {
    Object value =
        JsonText.parse(
            "{\"i\": 1, \"big\": 123456789012345678901, \"f\": 1.0, \"t\": true, \"n\": null,"
                + " \"l\": [\"é\", {}], \"nan\": NaN, \"i\": 2}");
    List<Object> list = new ArrayList<>(List.of("é", map()));
    assertThat(value)
        .isEqualTo(
            map(
                "i",
                2L,
                "big",
                new BigInteger("123456789012345678901"),
                "f",
                1.0,
                "t",
                true,
                "n",
                null,
                "l",
                list,
                "nan",
                Double.NaN));
    assertThat(JsonText.parse("[1]".getBytes(StandardCharsets.UTF_8))).isEqualTo(List.of(1L));
  }

  @Test
  void saysWhereATextIsNotJson() {
    assertThatThrownBy(() -> JsonText.parse("{\"a\":\n  oops}"))
        .isInstanceOfSatisfying(JsonSyntaxException.class, e -> assertThat(e.line()).isEqualTo(2));
    assertThatThrownBy(() -> JsonText.parse("1 2"))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage("Extra data");
    assertThatThrownBy(() -> JsonText.parse("")).isInstanceOf(JsonSyntaxException.class);
  }
}
