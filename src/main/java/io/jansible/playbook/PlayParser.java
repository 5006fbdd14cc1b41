package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import io.jansible.source.Suggestion;
import io.jansible.source.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one play. */
final class PlayParser {
  private final ParserParts parts;
  private final Findings findings;
  private final KeywordsParser keywords;

  PlayParser(ParserParts parts, Findings findings) {
    this.parts = parts;
    this.findings = findings;
    this.keywords = new KeywordsParser(findings);
  }

  /**
   * @param directory where the playbook stands
   * @param outer the keywords of the import that brings the playbook in
   */
  Play parse(YamlNode.Mapping mapping, Path directory, Keywords outer) {
    WrittenKeywords written = new WrittenKeywords(mapping, Place.PLAY, findings);
    written.others().values().forEach(other -> refuse(other, written));
    Keywords own = keywords.parse(written, Map.of()).inside(outer.withoutVars());
    Map<String, Object> vars = Ordered.join(keywords.vars(written), outer.vars());
    PlayDraft draft = new PlayDraft(parts, findings, directory, vars, false);
    StepParser steps = new StepParser(draft);
    Surroundings around = Surroundings.NONE.with(own);
    List<Step> roleHandlers = new ArrayList<>();
    List<Step> roles = roles(written, around, draft, steps, roleHandlers);
    List<Step> preTasks = tasks(Keyword.PRE_TASKS, written, around, steps);
    List<Step> tasks = Ordered.join(roles, tasks(Keyword.TASKS, written, around, steps));
    List<Step> postTasks = tasks(Keyword.POST_TASKS, written, around, steps);
    List<Step> handlers = new ArrayList<>(roleHandlers);
    handlers.add(
        Block.of(
            mapping.at(),
            steps.steps("handlers", written.node(Keyword.HANDLERS), Place.HANDLER, around),
            own));
    handlers.addAll(draft.handlers());
    return new Play(
        mapping.at(),
        written.text(Keyword.NAME),
        hosts(written, mapping.at()),
        gathering(written),
        new ConductParser(findings).parse(written),
        vars,
        new VarsPromptParser(findings).parse(written),
        varsFiles(written),
        preTasks,
        tasks,
        postTasks,
        handlers,
        directory,
        draft.roles(),
        own);
  }

  private static Gathering gathering(WrittenKeywords written) {
    return new Gathering(
        written.bool(Keyword.GATHER_FACTS),
        written.value(Keyword.GATHER_SUBSET),
        written.integer(Keyword.GATHER_TIMEOUT),
        written.text(Keyword.FACT_PATH));
  }

  private List<Step> roles(
      WrittenKeywords written,
      Surroundings around,
      PlayDraft draft,
      StepParser steps,
      List<Step> handlers) {
    YamlNode node = written.node(Keyword.ROLES);
    if (node != null && !(node instanceof YamlNode.Sequence)) {
      findings.problem(
          node.at(),
          "'roles' must be a list of roles, not " + Constant.shape(node),
          "Each role starts with '- ' on a line of its own.");
    }
    List<Step> all = new ArrayList<>();
    if (node instanceof YamlNode.Sequence sequence) {
      for (YamlNode entry : sequence.elements()) {
        RoleReader.Content content = new RoleEntryParser(draft, steps).parse(entry, around);
        if (content != null) {
          draft.roles().add(content.use());
          all.add(content.steps());
          handlers.addAll(content.handlers());
        }
      }
    }
    return all;
  }

  private static List<Step> tasks(
      Keyword keyword, WrittenKeywords written, Surroundings around, StepParser steps) {
    return steps.steps(keyword.spelling(), written.node(keyword), Place.TASK, around);
  }

  /** A key that is no keyword of a play; perhaps the dash before a task was forgotten. */
  private void refuse(YamlNode.Entry other, WrittenKeywords written) {
    YamlNode.Scalar key = (YamlNode.Scalar) other.key();
    if (Suggestion.nearest(key.text(), Keyword.spellings(Place.PLAY)) == null
        && !written.has(Keyword.HOSTS)) {
      findings.problem(
          key.at(),
          "'" + key.text() + "' is not a valid attribute for a Play",
          "A playbook is a list of plays with 'hosts'; tasks stand below 'tasks:' of a play.");
    } else {
      written.refuse(other);
    }
  }

  private Written hosts(WrittenKeywords written, Position at) {
    YamlNode node = written.node(Keyword.HOSTS);
    if (node == null) {
      if (written.at(Keyword.HOSTS) != null || written.others().isEmpty()) {
        Position place = written.at(Keyword.HOSTS) != null ? written.at(Keyword.HOSTS) : at;
        findings.problem(
            place, "A play must say on which hosts it runs", "Add 'hosts: all' or a group.");
      }
      return null;
    } else if (node instanceof YamlNode.Sequence sequence) {
      List<Object> patterns = new ArrayList<>();
      written.texts(Keyword.HOSTS).forEach(pattern -> patterns.add(pattern.value()));
      return hosts(patterns, sequence.at());
    }
    written.requireTexts(Keyword.HOSTS, "Put it in quotes if it is a host's name.");
    Written pattern = written.text(Keyword.HOSTS);
    if (pattern != null && "".equals(pattern.value())) {
      return hosts(List.of(), node.at());
    }
    return pattern;
  }

  private Written hosts(List<Object> patterns, Position at) {
    if (patterns.isEmpty()) {
      findings.problem(at, "'hosts' is empty", "Name hosts or groups, or 'all'.");
    }
    return new Written(Ordered.copy(patterns), at);
  }

  /** Names of files; a list among them names files of which the first that is there counts. */
  private List<Written> varsFiles(WrittenKeywords written) {
    List<Written> files = written.list(Keyword.VARS_FILES);
    for (Written file : files) {
      boolean list = file.value() instanceof List<?>;
      if (!list && !file.isTemplated() && !(file.value() instanceof String)) {
        findings.problem(file.at(), "'vars_files' must be a list of names of files");
      }
    }
    return files;
  }
}
