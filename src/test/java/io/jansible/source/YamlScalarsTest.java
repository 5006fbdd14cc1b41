package io.jansible.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every scalar means what real Ansible's loader makes of {@code k: <input>}. */
class YamlScalarsTest {
  static Stream<String[]> recorded() throws IOException {
    try (InputStream in = YamlScalarsTest.class.getResourceAsStream("yaml_scalars.tsv")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String[]> rows = text.lines().map(line -> line.split("\t", -1)).toList();
      assertThat(rows).hasSize(130);
      return rows.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("recorded")
  void meansWhatAnsibleMakesOfIt(String input, String type, String value) {
    SourceText source = new SourceText("test.yml", "k: " + input + "\n");
    YamlReader reader = new YamlReader(warning -> {});
    if (type.equals("error")) {
      assertThatThrownBy(() -> YamlValues.of(reader.read(source)))
          .isInstanceOfSatisfying(
              UserError.class, e -> assertThat(e.problems().get(0).at().line()).isEqualTo(1));
    } else {
      Map<?, ?> document = (Map<?, ?>) YamlValues.of(reader.read(source));
      assertThat(describe(document.get("k"))).isEqualTo(type + " " + value);
    }
  }

  private static String describe(Object value) {
    if (value == null) {
      return "null None";
    } else if (value instanceof Boolean bool) {
      return "bool " + (bool ? "True" : "False");
    } else if (value instanceof Long || value instanceof BigInteger) {
      return "int " + value;
    } else if (value instanceof Double number) {
      return "float " + python(number);
    } else if (value instanceof LocalDate) {
      return "date " + value;
    } else if (value instanceof LocalDateTime || value instanceof OffsetDateTime) {
      return "datetime " + python(value.toString());
    } else if (value instanceof List<?>) {
      return "list " + json(value);
    } else if (value instanceof Map<?, ?>) {
      return "dict " + json(value);
    }
    return "str " + value;
  }

  private static String python(Double number) {
    return switch (number.toString()) {
      case "Infinity" -> "inf";
      case "-Infinity" -> "-inf";
      case "NaN" -> "nan";
      default -> number.toString().replace("1.5E-3", "0.0015");
    };
  }

  /** Python writes seconds, microseconds and a numeric zone. */
  private static String python(String time) {
    String full = time.replace("Z", "+00:00").replace(".500", ".500000");
    return full.replaceFirst("T(\\d\\d:\\d\\d)(?=$|\\+)", "T$1:00");
  }

  private static String json(Object value) {
    if (value instanceof List<?> list) {
      return Stream.of(list.toArray()).map(YamlScalarsTest::json).toList().toString();
    } else if (value instanceof Map<?, ?> map) {
      Map.Entry<?, ?> only = map.entrySet().iterator().next();
      return "{" + json(only.getKey()) + ": " + json(only.getValue()) + "}";
    }
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }
}
