package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.source.HostAddress;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.PythonLiteral;
import io.jansible.source.ReservedNames;
import io.jansible.source.ShellWords;
import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads an inventory in INI's form: sections of hosts, of groups' children and of variables. */
final class IniInventory {
  private final SourceText source;
  private final InventoryBuilder into;
  private final Consumer<Problem> warnings;
  private final List<Problem> problems = new ArrayList<>();

  /** Groups that were named by a section of children or variables only, with the place. */
  private final Map<String, Problem> undeclared = new LinkedHashMap<>();

  private IniSection section = new IniSection(Group.UNGROUPED, IniSection.Kind.HOSTS);
  private Position at;

  IniInventory(SourceText source, InventoryBuilder into, Consumer<Problem> warnings) {
    this.source = source;
    this.into = into;
    this.warnings = warnings;
  }

  /**
   * Reads all lines.
   *
   * @throws UserError with all mistakes of the file
   */
  void read() {
    int number = 0;
    for (String line : (Iterable<String>) source.content().lines()::iterator) {
      number++;
      String stripped = line.strip();
      if (!stripped.isEmpty() && stripped.charAt(0) != '#' && stripped.charAt(0) != ';') {
        at = new Position(source, number, line.indexOf(stripped) + 1);
        tryLine(stripped);
      }
    }
    problems.addAll(undeclared.values());
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
  }

  private void tryLine(String line) {
    try {
      if (line.charAt(0) == '[' && IniSection.looksLike(line)) {
        startSection(IniSection.parse(line));
      } else if (section != null) {
        readLine(line);
      }
    } catch (IniSection.Malformed e) {
      problems.add(new Problem(e.getMessage(), at, e.hint()));
      // What follows would be read as something that it is not.
      section = null;
    } catch (IllegalArgumentException e) {
      problems.add(Problem.at(at, e.getMessage()));
    }
  }

  private void startSection(IniSection next) {
    section = next;
    boolean known = into.knows(next.group()) && !undeclared.containsKey(next.group());
    if (next.kind() == IniSection.Kind.VARS && !known) {
      undeclared.putIfAbsent(
          next.group(),
          Problem.at(at, "Section [" + next.group() + ":vars] names a group that does not exist")
              .withHint("A section [" + next.group() + "] would make it."));
    } else if (next.kind() != IniSection.Kind.VARS) {
      undeclared.remove(next.group());
    }
    into.group(next.group());
  }

  private void readLine(String line) {
    switch (section.kind()) {
      case HOSTS -> readHosts(line);
      case CHILDREN -> readChild(line);
      case VARS -> readVariable(line);
    }
  }

  private void readHosts(String line) {
    List<ShellWords.Word> words = ShellWords.words(line, true);
    if (words.isEmpty()) {
      return;
    }
    GroupDraft group = into.group(section.group());
    HostAddress address = address(words.get(0).text());
    Map<String, Object> variables = variables(words);
    for (String name : HostRange.expand(address.name())) {
      into.host(name, at, address.port(), group).variables.putAll(variables);
    }
  }

  private HostAddress address(String text) {
    if (text.equals("---")) {
      throw new IllegalArgumentException(
          "'---' is no host: a YAML inventory needs a name that ends in .yml or .yaml");
    }
    if (text.endsWith(":")) {
      throw new IllegalArgumentException(
          "A host's name cannot end in ':', which stands before a port: '" + text + "'");
    }
    return HostAddress.parse(text);
  }

  private Map<String, Object> variables(List<ShellWords.Word> words) {
    Map<String, Object> variables = new LinkedHashMap<>();
    boolean blanksAroundSign = words.stream().anyMatch(word -> word.text().equals("="));
    for (ShellWords.Word word : words.subList(1, words.size())) {
      int equals = word.text().indexOf('=');
      Position place = new Position(source, at.line(), at.column() + word.start());
      if (equals < 0) {
        problems.add(
            Problem.at(place, "Expected key=value host variable assignment, got: " + word.text())
                .withHint(
                    blanksAroundSign
                        ? "Write key=value without blanks around the sign."
                        : "Each line names one host; quote a value that has blanks in it."));
      } else {
        String name = word.text().substring(0, equals);
        ReservedNames.check(name, place, warnings);
        variables.put(name, value(word.text().substring(equals + 1), place));
      }
    }
    return variables;
  }

  private void readChild(String line) {
    String name = IniSection.groupName(line);
    boolean known = into.knows(name);
    GroupDraft child = into.group(name);
    if (!known) {
      undeclared.put(
          name,
          Problem.at(
                  at,
                  String.format(
                      "Section [%s:children] includes the group '%s', which does not exist",
                      section.group(), name))
              .withHint("A section [" + name + "] would make it."));
    }
    InventoryBuilder.addChild(into.group(section.group()), child);
  }

  private void readVariable(String line) {
    int equals = line.indexOf('=');
    if (equals < 0) {
      throw new IllegalArgumentException("Expected key=value, got: " + line);
    }
    String name = line.substring(0, equals).strip();
    ReservedNames.check(name, at, warnings);
    Object value = value(line.substring(equals + 1).strip(), at);
    InventoryBuilder.setVariable(into.group(section.group()), name, value);
  }

  /** A value is a Python literal where it can be read as one, else the text. */
  private static Object value(String text, Position at) {
    return Templated.mark(PythonLiteral.valueOrText(text), at);
  }
}
