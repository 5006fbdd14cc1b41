package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads lists of tasks and blocks. */
final class StepParser {
  private final PlayDraft draft;
  private final ModuleNames modules;
  private final Findings findings;
  private final KeywordsParser keywords;
  private final LoopParser loops;
  private final CourseParser course;

  StepParser(PlayDraft draft) {
    this.draft = draft;
    this.modules = draft.parts().modules();
    this.findings = draft.findings();
    this.keywords = new KeywordsParser(findings);
    this.loops = new LoopParser(keywords, findings);
    this.course = new CourseParser(keywords, findings);
  }

  /**
   * The steps of a list.
   *
   * @param what names the list in messages: the keyword
   * @param node the list, or null
   * @param around what stands around the list
   */
  List<Step> steps(String what, YamlNode node, Place place, Surroundings around) {
    if (node == null) {
      return List.of();
    }
    if (!(node instanceof YamlNode.Sequence sequence)) {
      findings.problem(
          node.at(),
          (what.contains(" ") ? what : "'" + what + "'")
              + " must be a list of tasks, not "
              + Constant.shape(node),
          noList(node));
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    for (YamlNode element : sequence.elements()) {
      Step step = step(element, place, around);
      if (step != null) {
        steps.add(step);
      }
    }
    return steps;
  }

  /**
   * The steps of a file that holds a list of them.
   *
   * @param at where it is brought in
   */
  List<Step> file(Path file, Position at, Surroundings around, Place place) {
    YamlNode document = draft.read(file, at);
    boolean empty =
        document == null || document instanceof YamlNode.Scalar scalar && scalar.value() == null;
    return empty ? List.of() : steps("a file of tasks", document, place, around);
  }

  private Step step(YamlNode node, Place place, Surroundings around) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      // Ansible passes over an empty element of a list of tasks.
      if (!(node instanceof YamlNode.Scalar scalar && scalar.value() == null)) {
        findings.problem(
            node.at(),
            "A task must be a mapping, not " + Constant.shape(node),
            "Write a module's name with a colon behind it.");
      }
      return null;
    }
    return isBlock(mapping) ? block(mapping, place, around) : task(mapping, place, around);
  }

  private static boolean isBlock(YamlNode.Mapping mapping) {
    return mapping.get("block") != null
        || mapping.get("rescue") != null
        || mapping.get("always") != null;
  }

  private Block block(YamlNode.Mapping mapping, Place place, Surroundings around) {
    WrittenKeywords written = new WrittenKeywords(mapping, Place.BLOCK, findings);
    written.refuseOthers();
    if (place == Place.HANDLER) {
      checkHandlers(written);
    }
    if (!written.has(Keyword.BLOCK) && mapping.get("block") == null) {
      Position at = written.at(written.has(Keyword.RESCUE) ? Keyword.RESCUE : Keyword.ALWAYS);
      findings.problem(at, "This stands without a 'block' that it could belong to");
    }
    Keywords inner = keywords.parse(written, keywords.vars(written)).inside(around.keywords());
    Surroundings inside = around.with(inner);
    return new Block(
        mapping.at(),
        written.text(Keyword.NAME),
        steps(
            "block",
            written.node(Keyword.BLOCK),
            place,
            written.has(Keyword.RESCUE) ? inside.withRescue() : inside),
        steps("rescue", written.node(Keyword.RESCUE), place, inside),
        steps("always", written.node(Keyword.ALWAYS), place, inside),
        inner,
        null);
  }

  /** A block may group handlers, which are notified and fail one by one. */
  private void checkHandlers(WrittenKeywords block) {
    for (Keyword part : List.of(Keyword.BLOCK, Keyword.RESCUE, Keyword.ALWAYS)) {
      if (part != Keyword.BLOCK && block.has(part)) {
        findings.warning(
            block.at(part), "'" + part.spelling() + "' never runs in a block of handlers");
      }
      if (block.node(part) instanceof YamlNode.Sequence sequence) {
        for (YamlNode element : sequence.elements()) {
          if (element instanceof YamlNode.Mapping mapping && isBlock(mapping)) {
            findings.problem(
                mapping.at(),
                "Using a block as a handler is not supported.",
                "A block of handlers cannot hold another one: put it beside it.");
          }
        }
      }
    }
  }

  private Step task(YamlNode.Mapping mapping, Place place, Surroundings around) {
    WrittenKeywords written = new WrittenKeywords(mapping, place, findings);
    SearchedModules searched = searched(written, around);
    Action action =
        searched.whole(
            new ActionParser(searched, findings)
                .parse(written, mapping.at(), isConditional(written, place, around)));
    Loop loop = loops.parse(written);
    Map<String, Object> vars = keywords.vars(written);
    Map<String, Object> params = vars;
    if (action != null && ImportParser.isImport(action.module())) {
      params = Map.of();
    } else if (action != null && OldInclude.is(action.module())) {
      OldInclude include = OldInclude.of(action, loop != null, draft.isRunning(), findings);
      action = include.action();
      vars = Ordered.join(vars, include.vars());
    }
    Keywords own = keywords.parse(written, vars);
    action = withDefaults(action, own.inside(around.keywords()));
    if (written.has(Keyword.LOCAL_ACTION)) {
      own = own.delegatedTo(new Written("localhost", written.at(Keyword.LOCAL_ACTION)));
    }
    Task task =
        new Task(
            mapping.at(),
            written.text(Keyword.NAME),
            action,
            loop,
            register(written),
            verdict(written),
            course.retry(written),
            course.async(written),
            written.texts(Keyword.LISTEN),
            own.inside(around.keywords()),
            around,
            action == null ? null : inclusion(action, mapping, vars, params));
    checkArguments(task, written);
    if (action == null || !PlaceCheck.allows(action, place, around, findings)) {
      // A mistake is in the findings by now, and no task without an action leaves the parser.
      return null;
    }
    return ImportParser.isImport(action.module())
        ? new ImportParser(draft, this).parse(task, around.with(task.keywords()), place)
        : task;
  }

  private SearchedModules searched(WrittenKeywords written, Surroundings around) {
    List<String> own = keywords.collections(written);
    return new SearchedModules(modules, own.isEmpty() ? around.keywords().collections() : own);
  }

  private static Action withDefaults(Action action, Keywords keywords) {
    return action == null ? null : keywords.moduleDefaults().of(action);
  }

  /** Whether a task may never come to run: a handler, or one under a condition. */
  private static boolean isConditional(WrittenKeywords written, Place place, Surroundings around) {
    return place == Place.HANDLER
        || written.has(Keyword.WHEN)
        || !around.keywords().when().isEmpty();
  }

  /** Where an author is ready for a failure, wrong arguments are one of the failures. */
  private void checkArguments(Task task, WrittenKeywords written) {
    boolean expected =
        task.around().rescued()
            || task.keywords().leniency().ignoreErrors() != null
            || !task.verdict().failedWhen().isEmpty();
    if (task.action() != null && !expected) {
      boolean secret = isSecret(written, task.around().keywords());
      for (Problem mistake : modules.mistakes(task.action())) {
        findings.problem(secret ? mistake.withoutLine() : mistake);
      }
    }
  }

  private Inclusion inclusion(
      Action action,
      YamlNode.Mapping mapping,
      Map<String, Object> vars,
      Map<String, Object> params) {
    Keywords applied = InclusionParser.applied(action, mapping, keywords, findings);
    return applied == null ? null : new Inclusion(applied, vars, params);
  }

  private Verdict verdict(WrittenKeywords written) {
    return new Verdict(
        keywords.conditions(written, Keyword.CHANGED_WHEN),
        keywords.conditions(written, Keyword.FAILED_WHEN));
  }

  /** A dash that belongs to a name is surely one that lacks the blank behind it. */
  private static String noList(YamlNode node) {
    boolean glued =
        node instanceof YamlNode.Mapping mapping
            && !mapping.entries().isEmpty()
            && mapping.entries().get(0).key() instanceof YamlNode.Scalar key
            && key.text().startsWith("-");
    return glued
        ? "A space is missing after the dash: write '- name: value'."
        : "Each task starts with '- ' on a line of its own.";
  }

  /** Whether no_log says, or may say, that nobody should read what stands there. */
  private static boolean isSecret(WrittenKeywords written, Keywords outer) {
    Written noLog =
        written.has(Keyword.NO_LOG) ? written.value(Keyword.NO_LOG) : outer.mode().noLog();
    return noLog != null && !Boolean.FALSE.equals(noLog.value());
  }

  private Written register(WrittenKeywords written) {
    Written register = written.text(Keyword.REGISTER);
    if (register != null && register.isTemplated()) {
      findings.problem(register.at(), "'register' takes a variable's name, not a template");
    } else if (register != null) {
      keywords.requireName(Keyword.REGISTER, (String) register.value(), register.at());
    }
    return register;
  }
}
