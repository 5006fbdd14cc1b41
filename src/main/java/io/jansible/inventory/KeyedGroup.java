package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.inventory.InventoryBuilder.HostDraft;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One element of keyed_groups: groups named by the value of an expression.
 *
 * @param key the expression
 * @param separator between prefix and value, and between a dictionary's key and value
 * @param leading whether the separator stands before a value without a prefix, too
 * @param parent a template of the group that holds all these groups, or null
 * @param otherwise what an empty value is replaced by, or null
 * @param trailing whether a dictionary's key with an empty value keeps the separator
 */
record KeyedGroup(
    YamlNode written,
    String key,
    String prefix,
    String separator,
    boolean leading,
    String parent,
    String otherwise,
    Boolean trailing) {
  private static final List<String> KEYS =
      List.of("key", "prefix", "separator", "parent_group", "default_value", "trailing_separator");

  /** Reads an element; its mistakes go to the file. */
  static KeyedGroup read(PluginFile file, YamlNode element, boolean leading) {
    if (!(element instanceof YamlNode.Mapping mapping)) {
      file.refuse(element, "An element of keyed_groups must be a mapping", null);
      return new KeyedGroup(element, "", "", "_", leading, null, null, null);
    }
    file.check(mapping, KEYS, "keyed_groups");
    if (mapping.get("key") == null) {
      file.refuse(element, "An element of keyed_groups needs a key", null);
    }
    if (mapping.get("default_value") != null && mapping.get("trailing_separator") != null) {
      file.refuse(
          mapping.get("trailing_separator"),
          "default_value and trailing_separator of a keyed group exclude each other",
          null);
    }
    String trailing = text(file, mapping, "trailing_separator", null);
    return new KeyedGroup(
        element,
        text(file, mapping, "key", ""),
        text(file, mapping, "prefix", ""),
        text(file, mapping, "separator", "_"),
        leading,
        text(file, mapping, "parent_group", null),
        text(file, mapping, "default_value", null),
        trailing == null ? null : trailing.equalsIgnoreCase("true"));
  }

  private static String text(
      PluginFile file, YamlNode.Mapping mapping, String key, String otherwise) {
    YamlNode node = mapping.get(key);
    return node == null ? otherwise : file.text(node);
  }

  /**
   * Puts a host into the groups that its variables name.
   *
   * @throws IllegalArgumentException when the value names none, which only strict minds
   * @throws UserError when the value cannot name groups
   */
  void apply(
      Expressions expressions,
      Map<String, Object> variables,
      HostDraft host,
      InventoryBuilder into,
      boolean strict) {
    Object value = expressions.evaluate(key, variables);
    boolean empty = isEmpty(value) && !("".equals(value) && otherwise != null);
    if (empty) {
      if (strict && !(value instanceof List) && !(value instanceof Map)) {
        throw new IllegalArgumentException("the value of " + key + " is empty");
      }
      return;
    }
    String above = parent == null ? null : expressions.render(parent, variables);
    for (String name : names(value)) {
      String between = prefix.isEmpty() && !leading ? "" : separator;
      GroupDraft group = into.constructedGroup(prefix + between + name);
      InventoryBuilder.join(host, group);
      if (above != null && !above.isEmpty()) {
        InventoryBuilder.addChild(into.constructedGroup(above), group);
      }
    }
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value.equals(false)
        || value.equals("")
        || value.equals(0L)
        || value instanceof List<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  private List<String> names(Object value) {
    List<String> names = new ArrayList<>();
    if (value instanceof String text) {
      names.add(orElse(text));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> names.add(orElse(PythonText.str(element))));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((k, v) -> names.add(pair(PythonText.str(k), v)));
    } else {
      throw new UserError(
          Problem.at(
                  written.at(),
                  "The value of "
                      + key
                      + " must be a text, a list or a dictionary, not "
                      + PythonText.repr(value))
              .withHint("a filter makes a text of it: " + key + " | string"));
    }
    return names;
  }

  private String orElse(String text) {
    return text.isEmpty() && otherwise != null ? otherwise : text;
  }

  private String pair(String name, Object value) {
    if (!"".equals(value)) {
      return name + separator + PythonText.str(value);
    }
    if (otherwise != null) {
      return name + separator + otherwise;
    }
    return Boolean.FALSE.equals(trailing) ? name : name + separator;
  }
}
