package io.jansible.playbook;

import io.jansible.source.YamlNode;

/** Reads what a dynamic include applies to the steps that it brings in. */
final class InclusionParser {
  private InclusionParser() {}

  /** The keywords under {@code apply}; null when the action brings in no steps. */
  static Keywords applied(
      Action action, YamlNode.Mapping task, KeywordsParser keywords, Findings findings) {
    if (ImportParser.isImport(action.module())) {
      return Keywords.NONE;
    } else if (!isInclude(action.module())) {
      return null;
    }
    YamlNode apply = apply(task.get(action.module()));
    if (apply == null) {
      apply = apply(task.get("args"));
    }
    if (apply == null) {
      return Keywords.NONE;
    } else if (!(apply instanceof YamlNode.Mapping mapping)) {
      findings.problem(apply.at(), "'apply' must be a mapping of keywords to values");
      return Keywords.NONE;
    } else {
      WrittenKeywords written = new WrittenKeywords(mapping, Place.APPLY, findings);
      written.refuseOthers();
      return keywords.parse(written, keywords.vars(written));
    }
  }

  private static YamlNode apply(YamlNode given) {
    return given instanceof YamlNode.Mapping mapping ? mapping.get("apply") : null;
  }

  /** Whether an action brings in steps while a play runs. */
  static boolean isInclude(String action) {
    return switch (Action.plainName(action)) {
      case "include_tasks", "include_role" -> true;
      default -> false;
    };
  }
}
