package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.json.JsonReader;
import io.jansible.template.json.JsonText;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Markup;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filters that write and read JSON. */
final class JsonFilters {
  private static final List<String> OPTIONS =
      List.of(
          "indent",
          "sort_keys",
          "ensure_ascii",
          "separators",
          "skipkeys",
          "allow_nan",
          "check_circular",
          "vault_to_text",
          "preprocess_unsafe");

  private JsonFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "to_json" ->
          filter(
                  "**options",
                  "The value as JSON in one line; options as json.dumps has them: indent,"
                      + " sort_keys, ensure_ascii, separators.",
                  call -> text(call, JsonText.PLAIN))
              .givingText();
      case "to_nice_json" ->
          filter(
                  "indent=4, sort_keys=True, **options",
                  "The value as JSON over several lines, keys in order.",
                  JsonFilters::nice)
              .givingText();
      case "from_json" -> filter("", "The value that a JSON text holds.", JsonFilters::read);
      case "tojson" ->
          filter(
              "indent=None",
              "The value as JSON that is safe inside HTML, keys in order.",
              JsonFilters::html);
      case "pprint" ->
          filter("verbose=False", "The value as Python prints it.", JsonFilters::printed);
      default -> null;
    };
  }

  /** Up to 2.18 in order of the keys. */
  private static Object printed(Call call) {
    Object value = call.value();
    if (!call.evaluation().engine().keepsTypes() && value instanceof Map<?, ?> map) {
      Map<Object, Object> sorted = new TreeMap<>((a, b) -> Comparison.compare(a, b, "<"));
      sorted.putAll(map);
      return Text.repr(sorted);
    }
    return Text.repr(value);
  }

  private static JsonText with(Map<String, Object> options, JsonText usual) {
    Object separators = options.get("separators");
    Object indent = options.containsKey("indent") ? options.get("indent") : usual.indent();
    boolean lines = indent != null;
    String item = lines ? "," : usual.itemSeparator();
    String key = usual.keySeparator();
    if (separators instanceof List<?> both && both.size() == 2) {
      item = Text.of(both.get(0));
      key = Text.of(both.get(1));
    }
    return new JsonText(
        indent(indent),
        Truth.of(options.getOrDefault("sort_keys", usual.sortKeys())),
        Truth.of(options.getOrDefault("ensure_ascii", usual.ascii())),
        item,
        key);
  }

  private static String indent(Object indent) {
    return indent == null || Types.isText(indent)
        ? (indent == null ? null : Text.of(indent))
        : " ".repeat((int) Math.max(0, Numbers.index(indent)));
  }

  private static Object text(Call call, JsonText usual) {
    for (String option : call.more().keySet()) {
      if (!OPTIONS.contains(option)) {
        throw PythonError.type(
            "JSONEncoder.__init__() got an unexpected keyword argument '" + option + "'");
      }
    }
    return with(call.more(), usual).write(call.value());
  }

  private static Object nice(Call call) {
    JsonText usual =
        new JsonText(indent(call.get("indent")), call.flag("sort_keys"), true, ",", ": ");
    call.more().remove("separators");
    return text(call, usual);
  }

  private static Object read(Call call) {
    Object value = call.value();
    if (value instanceof byte[] bytes) {
      return JsonReader.read(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
    }
    if (!Types.isText(value)) {
      throw PythonError.type(
          "the JSON object must be str, bytes or bytearray, not " + Types.name(value));
    }
    return JsonReader.read(call.text());
  }

  private static Object html(Call call) {
    Object indent = call.get("indent");
    JsonText format = new JsonText(indent(indent), true, true, indent == null ? ", " : ",", ": ");
    String text = format.write(call.value());
    return new Markup(
        text.replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("&", "\\u0026")
            .replace("'", "\\u0027"));
  }
}
