package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.source.HostAddress;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.PythonText;
import io.jansible.source.ReservedNames;
import io.jansible.source.SourceText;
import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads an inventory in TOML's form: tables of groups with hosts, vars and children. */
final class TomlInventory {
  private static final List<String> SECTIONS = List.of("hosts", "children", "vars");

  private final SourceText source;
  private final InventoryBuilder into;
  private final Consumer<Problem> warnings;
  private final List<Problem> problems = new ArrayList<>();

  TomlInventory(SourceText source, InventoryBuilder into, Consumer<Problem> warnings) {
    this.source = source;
    this.into = into;
    this.warnings = warnings;
  }

  /**
   * Reads all groups.
   *
   * @throws UserError with all mistakes of the file
   */
  void read() {
    TomlParseResult document = Toml.parse(source.content());
    for (TomlParseError error : document.errors()) {
      problems.add(Problem.at(position(error.position()), "No TOML: " + error.getMessage()));
    }
    if (problems.isEmpty()) {
      for (String name : keys(document)) {
        Position at = at(document, name);
        if (!(document.get(List.of(name)) instanceof TomlTable content)) {
          warnings.accept(
              Problem.at(at, "Skipping '" + name + "' as this is not a valid group definition"));
        } else {
          readGroup(name, content);
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
  }

  private void readGroup(String name, TomlTable content) {
    GroupDraft group = into.group(name);
    for (String section : keys(content)) {
      Object value = content.get(List.of(section));
      Position at = at(content, section);
      switch (section) {
        case "vars" -> readVariables(group, value, at);
        case "hosts" -> readHosts(group, value, at);
        case "children" -> readChildren(group, value, at);
        default ->
            warnings.accept(
                Problem.at(
                        at,
                        String.format(
                            "Skipping unexpected key \"%s\" in group \"%s\", only \"vars\","
                                + " \"children\" and \"hosts\" are valid",
                            section, name))
                    .withHint(Suggestion.hint(section, SECTIONS)));
      }
    }
  }

  private void readVariables(GroupDraft group, Object content, Position at) {
    for (Map.Entry<String, Object> variable : variables(content, at, "vars").entrySet()) {
      try {
        InventoryBuilder.setVariable(group, variable.getKey(), variable.getValue());
      } catch (IllegalArgumentException e) {
        problems.add(Problem.at(at, e.getMessage()));
      }
    }
  }

  private void readHosts(GroupDraft group, Object content, Position at) {
    if (!(content instanceof TomlTable table)) {
      fail(at, "hosts", "a table");
      return;
    }
    for (String key : keys(table)) {
      Position place = at(table, key);
      HostAddress address = HostAddress.parse(key);
      Map<String, Object> variables = variables(table.get(List.of(key)), place, "A host");
      try {
        for (String name : HostRange.expand(address.name())) {
          into.host(name, place, address.port(), group).variables.putAll(variables);
        }
      } catch (IllegalArgumentException e) {
        problems.add(Problem.at(place, e.getMessage()));
      }
    }
  }

  private void readChildren(GroupDraft group, Object content, Position at) {
    if (!(content instanceof TomlArray children)) {
      fail(at, "children", "an array");
      return;
    }
    for (Object child : children.toList()) {
      try {
        InventoryBuilder.addChild(group, into.group(PythonText.str(child)));
      } catch (IllegalArgumentException e) {
        problems.add(Problem.at(at, e.getMessage()));
      }
    }
  }

  private Map<String, Object> variables(Object content, Position at, String what) {
    Map<String, Object> variables = new LinkedHashMap<>();
    if (!(content instanceof TomlTable table)) {
      fail(at, what, "a table");
      return variables;
    }
    for (String key : keys(table)) {
      Position place = at(table, key);
      ReservedNames.check(key, place, warnings);
      variables.put(key, Templated.mark(value(table.get(List.of(key))), place));
    }
    return variables;
  }

  private void fail(Position at, String what, String kind) {
    problems.add(Problem.at(at, what + " in a TOML inventory must be " + kind));
  }

  private static Object value(Object value) {
    if (value instanceof TomlTable table) {
      Map<String, Object> entries = new LinkedHashMap<>();
      keys(table).forEach(key -> entries.put(key, value(table.get(List.of(key)))));
      return entries;
    } else if (value instanceof TomlArray array) {
      return array.toList().stream().map(TomlInventory::value).toList();
    }
    return value instanceof LocalTime ? value.toString() : value;
  }

  /** The keys as they stand in the file; the parser does not keep their order. */
  private static List<String> keys(TomlTable table) {
    return table.keySet().stream()
        .sorted(
            Comparator.comparing(
                key -> table.inputPositionOf(List.of(key)),
                Comparator.comparingInt(TomlPosition::line).thenComparingInt(TomlPosition::column)))
        .toList();
  }

  private Position at(TomlTable table, String key) {
    return position(table.inputPositionOf(List.of(key)));
  }

  private Position position(TomlPosition position) {
    return new Position(source, position.line(), position.column());
  }
}
