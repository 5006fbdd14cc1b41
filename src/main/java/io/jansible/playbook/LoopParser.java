package io.jansible.playbook;

import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.List;
import java.util.Set;

/** Reads loop, the with_ forms and loop_control. */
final class LoopParser {
  private static final String WITH = "with_";

  /** The lookups that with_ forms can name. */
  private static final Set<String> LOOKUPS =
      Set.of(
          "cartesian",
          "csvfile",
          "dict",
          "env",
          "file",
          "fileglob",
          "first_found",
          "flattened",
          "indexed_items",
          "ini",
          "inventory_hostnames",
          "items",
          "lines",
          "list",
          "nested",
          "password",
          "pipe",
          "random_choice",
          "sequence",
          "subelements",
          "template",
          "together",
          "unvault",
          "url",
          "varnames",
          "vars");

  /** A lookup of a collection that many playbooks name. */
  private static final Set<String> LATER = Set.of("filetree");

  private final KeywordsParser keywords;
  private final Findings findings;

  LoopParser(KeywordsParser keywords, Findings findings) {
    this.keywords = keywords;
    this.findings = findings;
  }

  /** The task's loop; null when there is none, or a wrong one, which is reported. */
  Loop parse(WrittenKeywords task) {
    Loop.Control control = control(task);
    List<YamlNode.Entry> with =
        task.others().entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(WITH))
            .map(java.util.Map.Entry::getValue)
            .toList();
    int loops = with.size() + (task.has(Keyword.LOOP) ? 1 : 0);
    if (loops > 1) {
      findings.problem(
          with.get(with.size() - 1).key().at(),
          "A task has one loop, and this one has " + loops,
          "Keep one of 'loop' and the with_ forms.");
      return null;
    } else if (!with.isEmpty()) {
      return with(with.get(0), control);
    } else if (!task.has(Keyword.LOOP)) {
      requireNoControl(task);
      return null;
    }
    return loop(task.value(Keyword.LOOP), control);
  }

  private void requireNoControl(WrittenKeywords task) {
    if (task.has(Keyword.LOOP_CONTROL) && task.at(Keyword.LOOP) == null) {
      findings.warning(
          task.at(Keyword.LOOP_CONTROL), "'loop_control' does nothing here: the task has no loop");
    }
  }

  private Loop loop(Written items, Loop.Control control) {
    if (!(items.value() instanceof List<?>) && !(items.value() instanceof Templated)) {
      findings.problem(
          items.at(),
          "'loop' must be a list",
          "Write one element a line, each after '- ', or a template of a list.");
      return null;
    }
    return new Loop(null, items, control);
  }

  private Loop with(YamlNode.Entry entry, Loop.Control control) {
    YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
    String lookup = key.text().substring(WITH.length());
    String plain = lookup.substring(lookup.lastIndexOf('.') + 1);
    if (LOOKUPS.contains(plain)) {
      Written items = new Written(YamlValues.of(entry.value()), entry.value().at());
      return new Loop(plain, items, control);
    }
    if (LATER.contains(plain)) {
      findings.problem(key.at(), "The loop '" + key.text() + "' is not supported yet");
      return null;
    }
    List<String> loops = LOOKUPS.stream().sorted().map(name -> WITH + name).toList();
    findings.problem(
        key.at(), "There is no loop '" + key.text() + "'", Suggestion.hint(key.text(), loops));
    return null;
  }

  private Loop.Control control(WrittenKeywords task) {
    YamlNode node = task.node(Keyword.LOOP_CONTROL);
    if (node == null) {
      return Loop.Control.UNSAID;
    } else if (!(node instanceof YamlNode.Mapping mapping)) {
      findings.problem(
          node.at(), "'loop_control' must be a mapping, for example of 'loop_var' to a name");
      return Loop.Control.UNSAID;
    } else {
      WrittenKeywords control = new WrittenKeywords(mapping, Place.LOOP_CONTROL, findings);
      control.refuseOthers();
      return new Loop.Control(
          name(control, Keyword.LOOP_VAR),
          name(control, Keyword.INDEX_VAR),
          control.value(Keyword.LABEL),
          pause(control),
          control.bool(Keyword.EXTENDED),
          control.bool(Keyword.EXTENDED_ALLITEMS),
          keywords.conditions(control, Keyword.BREAK_WHEN));
    }
  }

  private Written pause(WrittenKeywords control) {
    Written pause = control.number(Keyword.PAUSE);
    if (pause != null && pause.value() instanceof Double seconds && seconds < 0) {
      findings.problem(pause.at(), "'pause' cannot be negative");
    }
    return pause;
  }

  private Written name(WrittenKeywords control, Keyword keyword) {
    Written name = control.text(keyword);
    if (name != null && name.value() instanceof String text) {
      keywords.requireName(keyword, text, name.at());
    }
    return name;
  }
}
