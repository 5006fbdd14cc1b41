package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import io.jansible.source.Suggestion;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads one play. */
final class PlayParser {
  private final Findings findings;
  private final KeywordsParser keywords;
  private final StepParser steps;

  PlayParser(ModuleNames modules, Findings findings) {
    this.findings = findings;
    this.keywords = new KeywordsParser(findings);
    this.steps = new StepParser(modules, findings);
  }

  Play parse(YamlNode.Mapping mapping) {
    WrittenKeywords written = new WrittenKeywords(mapping, Place.PLAY, findings);
    written.others().values().forEach(other -> refuse(other, written));
    Keywords own = keywords.parse(written, java.util.Map.of());
    Gathering gathering =
        new Gathering(
            written.bool(Keyword.GATHER_FACTS),
            written.value(Keyword.GATHER_SUBSET),
            written.integer(Keyword.GATHER_TIMEOUT),
            written.text(Keyword.FACT_PATH));
    return new Play(
        mapping.at(),
        written.text(Keyword.NAME),
        hosts(written, mapping.at()),
        gathering,
        keywords.vars(written),
        varsFiles(written),
        tasks(Keyword.PRE_TASKS, written, own),
        tasks(Keyword.TASKS, written, own),
        tasks(Keyword.POST_TASKS, written, own),
        steps.steps("handlers", written.node(Keyword.HANDLERS), Place.HANDLER, own),
        own);
  }

  private List<Step> tasks(Keyword keyword, WrittenKeywords written, Keywords outer) {
    return steps.steps(keyword.spelling(), written.node(keyword), Place.TASK, outer);
  }

  /** A key that is no keyword of a play; perhaps the dash before a task was forgotten. */
  private void refuse(YamlNode.Entry other, WrittenKeywords written) {
    YamlNode.Scalar key = (YamlNode.Scalar) other.key();
    if (Suggestion.nearest(key.text(), Keyword.spellings(Place.PLAY)) == null
        && !written.has(Keyword.HOSTS)) {
      findings.problem(
          key.at(),
          "'" + key.text() + "' is not a keyword of a play",
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
