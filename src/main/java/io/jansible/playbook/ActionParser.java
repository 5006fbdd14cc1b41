package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.Suggestion;
import io.jansible.source.TemplateText;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out which module a task calls and with what, in each of the forms of writing it. */
final class ActionParser {
  private final ModuleNames modules;
  private final Findings findings;

  ActionParser(ModuleNames modules, Findings findings) {
    this.modules = modules;
    this.findings = findings;
  }

  /**
   * The task's action; reports and answers null when there is none, or more than one.
   *
   * @param conditional whether the task may never come to run
   */
  Action parse(WrittenKeywords task, Position at, boolean conditional) {
    List<YamlNode.Entry> candidates = candidates(task);
    List<Keyword> generic = new ArrayList<>();
    for (Keyword keyword : new Keyword[] {Keyword.ACTION, Keyword.LOCAL_ACTION}) {
      if (task.has(keyword)) {
        generic.add(keyword);
      }
    }
    if (candidates.size() + generic.size() > 1) {
      reportConflict(candidates, generic, at);
      return null;
    } else if (generic.size() == 1) {
      return generic(task.node(generic.get(0)), task, conditional);
    } else if (candidates.isEmpty()) {
      findings.problem(
          at, "This task calls no module", "Add one, for example 'command: ls' or 'debug:'.");
      return null;
    }
    YamlNode.Entry entry = candidates.get(0);
    String name = name(entry);
    return known(name, entry.key().at(), conditional)
        ? action(name, entry.key().at(), entry.value(), task)
        : null;
  }

  /**
   * The entries that can be a module: the known ones, else an unknown one. All other entries are
   * mistaken keywords.
   */
  private List<YamlNode.Entry> candidates(WrittenKeywords task) {
    Map<Boolean, List<YamlNode.Entry>> others =
        task.others().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith("with_"))
            .collect(
                Collectors.partitioningBy(
                    entry -> isKnown(entry.getKey()) || modules.isMissing(entry.getKey()),
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    List<YamlNode.Entry> known = others.get(true);
    List<YamlNode.Entry> unknown = others.get(false);
    boolean hasModule =
        !known.isEmpty() || task.has(Keyword.ACTION) || task.has(Keyword.LOCAL_ACTION);
    if (!hasModule && !unknown.isEmpty()) {
      YamlNode.Entry module = likeliestModule(unknown);
      unknown.stream().filter(entry -> entry != module).forEach(task::refuse);
      return module == null ? List.of() : List.of(module);
    }
    unknown.forEach(entry -> refuse(entry, known.isEmpty() ? null : known.get(0), task));
    return known;
  }

  /**
   * @param module the task's module and what stands behind it, or null
   */
  private void refuse(YamlNode.Entry entry, YamlNode.Entry module, WrittenKeywords task) {
    if (module == null) {
      task.refuse(entry);
    } else if (modules.hasOption(name(module), name(entry))) {
      boolean text = module.value() instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty();
      String advice =
          text
              ? "write " + name(entry) + "=VALUE beside the others there."
              : "indent it below that.";
      task.report(entry, "It is an option of '" + name(module) + "': " + advice);
    } else {
      task.refuse(entry, "If it is an option of '" + name(module) + "', indent it below that.");
    }
  }

  /** The first whose name is no misspelled keyword, else the first; null if all are keywords. */
  private static YamlNode.Entry likeliestModule(List<YamlNode.Entry> unknown) {
    YamlNode.Entry likeliest = null;
    for (YamlNode.Entry entry : unknown) {
      String name = name(entry);
      boolean keyword = Keyword.of(name) != null;
      if (!keyword && Suggestion.nearest(name, Keyword.spellings(Place.TASK)) == null) {
        return entry;
      } else if (!keyword && likeliest == null) {
        likeliest = entry;
      }
    }
    return likeliest;
  }

  private static String name(YamlNode.Entry entry) {
    return ((YamlNode.Scalar) entry.key()).text();
  }

  private void reportConflict(List<YamlNode.Entry> candidates, List<Keyword> generic, Position at) {
    List<String> names = new ArrayList<>();
    generic.forEach(keyword -> names.add(keyword.spelling()));
    candidates.forEach(entry -> names.add(name(entry)));
    Position place = candidates.isEmpty() ? at : candidates.get(candidates.size() - 1).key().at();
    findings.problem(
        place,
        "conflicting action statements: " + String.join(", ", names),
        "A task calls one module; start a new task with '-' for the other.");
  }

  private boolean isKnown(String name) {
    return modules.knows(name) || ImportParser.isImport(name) || OldInclude.is(name);
  }

  private boolean takesFreeForm(String name) {
    return modules.takesFreeForm(name)
        || ImportParser.takesFreeForm(name)
        || OldInclude.is(name)
        || TemplateText.isTemplate(name);
  }

  private boolean known(String name, Position at, boolean conditional) {
    if (modules.isMissing(name) && conditional) {
      findings.warning(
          at, "There is no module '" + name + "' in jansible yet; this task fails where it runs");
      return true;
    }
    // Which module a template names is found out when the task runs.
    if (isKnown(name) || TemplateText.isTemplate(name)) {
      return true;
    }
    findings.problem(at, "There is no module '" + name + "' in jansible", nearModule(name));
    return false;
  }

  /** A module's name may be spelled with its collection, and a keyword was perhaps meant. */
  private String nearModule(String name) {
    String collection = name.substring(0, name.lastIndexOf('.') + 1);
    List<String> all = new ArrayList<>();
    modules.names().forEach(module -> all.add(collection + module));
    all.removeIf(spelling -> !modules.knows(spelling));
    if (collection.isEmpty()) {
      all.addAll(Keyword.spellings(Place.TASK));
    }
    return Suggestion.hint(name, all);
  }

  /** {@code action:} and {@code local_action:}, as a text or a mapping. */
  private Action generic(YamlNode node, WrittenKeywords task, boolean conditional) {
    if (node instanceof YamlNode.Mapping mapping
        && mapping.get("module") instanceof YamlNode.Scalar module) {
      List<YamlNode.Entry> rest =
          mapping.entries().stream().filter(entry -> entry.value() != module).toList();
      YamlNode.Mapping arguments = new YamlNode.Mapping(mapping.at(), rest);
      return named(module.text(), module, arguments, task, conditional);
    } else if (node instanceof YamlNode.Scalar scalar && scalar.value() instanceof String) {
      return named(scalar.text(), scalar, null, task, conditional);
    }
    findings.problem(
        node.at(),
        "An action is a text that starts with a module's name, or a mapping with 'module'");
    return null;
  }

  /** A module's name with text behind it, and perhaps a mapping of more arguments. */
  private Action named(
      String text,
      YamlNode.Scalar scalar,
      YamlNode.Mapping more,
      WrittenKeywords task,
      boolean conditional) {
    String[] parts = split(text.strip());
    if (!known(parts[0], scalar.at(), conditional)) {
      return null;
    }
    ArgumentsParser arguments =
        new ArgumentsParser(parts[0], scalar.at(), takesFreeForm(parts[0]), findings);
    if (task.has(Keyword.ARGS)) {
      arguments.addArgs(task.node(Keyword.ARGS));
    }
    if (parts.length > 1) {
      arguments.addText(parts[1], scalar);
    }
    if (more != null) {
      arguments.add(more);
    }
    return arguments.action();
  }

  /** A name and what is behind it; the name may be a template with blanks in it. */
  private static String[] split(String text) {
    int close = text.startsWith("{{") ? text.indexOf("}}") : -1;
    int from = close < 0 ? 0 : close;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\n') {
        return new String[] {text.substring(0, i), text.substring(i).strip()};
      }
    }
    return new String[] {text};
  }

  private Action action(String module, Position at, YamlNode given, WrittenKeywords task) {
    ArgumentsParser arguments = new ArgumentsParser(module, at, takesFreeForm(module), findings);
    if (task.has(Keyword.ARGS)) {
      arguments.addArgs(task.node(Keyword.ARGS));
    }
    arguments.add(given);
    return arguments.action();
  }
}
