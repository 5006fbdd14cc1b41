package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.GroupDraft;
import io.jansible.source.HostAddress;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.ReservedNames;
import io.jansible.source.SourceText;
import io.jansible.source.Suggestion;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import io.jansible.source.YamlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads an inventory in YAML's form: groups with hosts, vars and children. */
final class YamlInventory {
  private static final List<String> SECTIONS = List.of("hosts", "children", "vars");

  private final SourceText source;
  private final InventoryBuilder into;
  private final Consumer<Problem> warnings;
  private final List<Problem> problems = new ArrayList<>();

  YamlInventory(SourceText source, InventoryBuilder into, Consumer<Problem> warnings) {
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
    YamlNode document = new YamlReader(warnings).read(source);
    if (document instanceof YamlNode.Mapping mapping) {
      for (YamlNode.Entry entry : mapping.entries()) {
        readGroup(name(entry.key()), entry.value());
      }
    } else if (document != null) {
      fail(document, "A YAML inventory is a mapping of groups", "Start with 'all:'.");
    }
    if (!problems.isEmpty()) {
      throw new UserError(problems);
    }
  }

  private GroupDraft readGroup(String name, YamlNode content) {
    GroupDraft group = into.group(name);
    for (YamlNode.Entry section : entries(content, "A group")) {
      switch (name(section.key())) {
        case "vars" -> readVariables(group, section.value());
        case "hosts" -> readHosts(group, section.value());
        case "children" -> readChildren(group, section.value());
        default ->
            warnings.accept(
                Problem.at(
                        section.key().at(),
                        String.format(
                            "Skipping unexpected key (%s) in group (%s), only \"vars\","
                                + " \"children\" and \"hosts\" are valid",
                            name(section.key()), name))
                    .withHint(Suggestion.hint(name(section.key()), SECTIONS)));
      }
    }
    return group;
  }

  private void readVariables(GroupDraft group, YamlNode content) {
    for (YamlNode.Entry entry : entries(content, "vars")) {
      ReservedNames.check(name(entry.key()), entry.key().at(), warnings);
      try {
        InventoryBuilder.setVariable(group, name(entry.key()), YamlValues.of(entry.value()));
      } catch (IllegalArgumentException e) {
        fail(entry.value(), e.getMessage(), null);
      }
    }
  }

  private void readHosts(GroupDraft group, YamlNode content) {
    if (content instanceof YamlNode.Scalar scalar && scalar.value() instanceof String name) {
      // Ansible takes one host as a text.
      into.host(name, scalar.at(), null, group);
      return;
    }
    for (YamlNode.Entry entry : entries(content, "hosts")) {
      if (!(((YamlNode.Scalar) entry.key()).value() instanceof String)) {
        fail(
            entry.key(),
            "Host pattern " + name(entry.key()) + " must be a string",
            "Put it in quotes.");
        continue;
      }
      HostAddress address = HostAddress.parse(name(entry.key()));
      Map<String, Object> variables = new LinkedHashMap<>();
      for (YamlNode.Entry variable : entries(entry.value(), "A host")) {
        ReservedNames.check(name(variable.key()), variable.key().at(), warnings);
        variables.put(name(variable.key()), YamlValues.of(variable.value()));
      }
      try {
        addHosts(group, entry.key().at(), address, variables);
      } catch (IllegalArgumentException e) {
        fail(entry.key(), e.getMessage(), null);
      }
    }
  }

  private void addHosts(
      GroupDraft group, Position at, HostAddress address, Map<String, Object> variables) {
    for (String name : HostRange.expand(address.name())) {
      into.host(name, at, address.port(), group).variables.putAll(variables);
    }
  }

  private void readChildren(GroupDraft group, YamlNode content) {
    if (content instanceof YamlNode.Scalar scalar && scalar.value() instanceof String name) {
      addChild(group, into.group(name), content);
      return;
    }
    for (YamlNode.Entry entry : entries(content, "children")) {
      addChild(group, readGroup(name(entry.key()), entry.value()), entry.key());
    }
  }

  private void addChild(GroupDraft parent, GroupDraft child, YamlNode place) {
    try {
      InventoryBuilder.addChild(parent, child);
    } catch (IllegalArgumentException e) {
      fail(place, e.getMessage(), null);
    }
  }

  /** The entries of a mapping; none of null; anything else is a mistake. */
  private List<YamlNode.Entry> entries(YamlNode node, String what) {
    if (node instanceof YamlNode.Mapping mapping) {
      return mapping.entries();
    }
    if (!(node instanceof YamlNode.Scalar scalar && scalar.value() == null)) {
      fail(
          node,
          what + " in a YAML inventory must be a mapping",
          "Write each name with a colon, on a line of its own.");
    }
    return List.of();
  }

  private static String name(YamlNode key) {
    YamlNode.Scalar scalar = (YamlNode.Scalar) key;
    return scalar.value() instanceof String text ? text : scalar.text();
  }

  private void fail(YamlNode node, String message, String hint) {
    problems.add(new Problem(message, node.at(), hint));
  }
}
