package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import io.jansible.template.yaml.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters that write and read YAML. */
final class YamlFilters {
  private YamlFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "to_yaml" ->
          filter(
                  "**options",
                  "The value as YAML, collections of scalars in brackets; options as yaml.dump has"
                      + " them: indent, width, default_flow_style, default_style, sort_keys,"
                      + " explicit_start.",
                  call -> write(call, 2, null))
              .givingText();
      case "to_nice_yaml" ->
          filter(
                  "indent=4, **options",
                  "The value as YAML without brackets, indented by 4.",
                  call -> write(call, (int) call.whole("indent"), false))
              .givingText();
      case "from_yaml" -> filter("", "The value that a YAML text holds.", YamlFilters::read);
      case "from_yaml_all" ->
          filter("", "The values of all documents of a YAML text.", YamlFilters::readAll);
      default -> null;
    };
  }

  private static Object write(Call call, int indent, Boolean flow) {
    Map<String, Object> o = call.more();
    o.keySet().forEach(name -> check(name, call));
    Object flowStyle = o.containsKey("default_flow_style") ? o.get("default_flow_style") : flow;
    Object style = o.get("default_style");
    YamlText.Options options =
        new YamlText.Options(
            o.get("indent") == null ? indent : (int) Numbers.index(o.get("indent")),
            width(o.get("width")),
            flowStyle == null ? null : (Boolean) Truth.of(flowStyle),
            style == null || Text.of(style).isEmpty() ? 0 : Text.of(style).charAt(0),
            Truth.of(o.getOrDefault("sort_keys", true)),
            Truth.of(o.getOrDefault("explicit_start", false)),
            Truth.of(o.getOrDefault("explicit_end", false)));
    return YamlText.write(call.value(), options);
  }

  private static int width(Object given) {
    if (given == null) {
      return 80;
    }
    if (!Types.isNumber(given)) {
      throw PythonError.type("an integer is required");
    }
    return (int) Math.min(Integer.MAX_VALUE, Numbers.real(given));
  }

  private static void check(String option, Call call) {
    switch (option) {
      case "indent",
          "width",
          "default_flow_style",
          "default_style",
          "sort_keys",
          "explicit_start",
          "explicit_end" -> {
        // served
      }
      case "line_break" -> {
        if (!Text.of(call.more().get(option)).equals("\n")) {
          throw new TemplateException("line_break can only be a newline here");
        }
      }
      case "allow_unicode", "stream", "Dumper" ->
          throw PythonError.type(
              "yaml.dump() got multiple values for keyword argument '" + option + "'");
      case "canonical", "encoding", "version", "tags" ->
          throw new TemplateException("the option " + option + " is not supported");
      default ->
          throw PythonError.type("dump_all() got an unexpected keyword argument '" + option + "'");
    }
  }

  private static Object read(Call call) {
    if (!Types.isText(call.value())) {
      return call.value();
    }
    List<YamlNode> documents = documents(call.text());
    if (documents.size() > 1) {
      throw new TemplateException(
          "expected a single document in the stream but found another document");
    }
    return documents.isEmpty() ? null : data(documents.get(0));
  }

  private static Object readAll(Call call) {
    if (!Types.isText(call.value())) {
      return call.value() == null ? new ArrayList<>() : call.value();
    }
    List<Object> values = new ArrayList<>();
    documents(call.text()).forEach(node -> values.add(data(node)));
    return values;
  }

  private static List<YamlNode> documents(String text) {
    try {
      return new YamlReader(problem -> {}).readAll(new SourceText("<unicode string>", text));
    } catch (UserError mistake) {
      throw new TemplateException(mistake.getMessage());
    }
  }

  /** What is read is data: markup in it is text. */
  private static Object data(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.value() instanceof Integer number
          ? (Object) number.longValue()
          : scalar.value();
    }
    if (node instanceof YamlNode.Sequence sequence) {
      List<Object> list = new ArrayList<>();
      sequence.elements().forEach(each -> list.add(data(each)));
      return list;
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    if (node instanceof YamlNode.Mapping mapping) {
      mapping.entries().forEach(entry -> map.put(data(entry.key()), data(entry.value())));
    }
    return map;
  }
}
