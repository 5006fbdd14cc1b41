package io.jansible.playbook;

import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads an entry of {@code roles}, or of a role's dependencies: a name, or a mapping around it. */
final class RoleEntryParser {
  private final PlayDraft draft;
  private final StepParser steps;
  private final KeywordsParser keywords;

  RoleEntryParser(PlayDraft draft, StepParser steps) {
    this.draft = draft;
    this.steps = steps;
    this.keywords = new KeywordsParser(draft.findings());
  }

  /** What the role brings into the play; null when it is no role, which is reported. */
  RoleReader.Content parse(YamlNode entry, Surroundings around) {
    if (entry instanceof YamlNode.Scalar) {
      Written name = Constant.STR.read("A role", entry, draft.findings());
      RoleUse.Given given = new RoleUse.Given(Map.of(), Map.of(), null, Keywords.NONE, true);
      return name == null ? null : read(name, given, around);
    } else if (entry instanceof YamlNode.Mapping mapping) {
      return mapping(mapping, around);
    }
    draft.findings().problem(entry.at(), "A role must be a name or a mapping, not a list");
    return null;
  }

  private RoleReader.Content mapping(YamlNode.Mapping mapping, Surroundings around) {
    WrittenKeywords written = new WrittenKeywords(mapping, Place.ROLE, draft.findings());
    YamlNode.Entry role = written.others().get(written.has(Keyword.NAME) ? "role" : "src");
    role = written.others().getOrDefault("role", role);
    Written name =
        role == null
            ? written.text(Keyword.NAME)
            : Constant.STR.read("'role'", role.value(), draft.findings());
    if (name == null) {
      draft
          .findings()
          .problem(mapping.at(), "This role has no name", "Write 'role: NAME' or the name alone.");
      return null;
    }
    Map<String, Object> params = new LinkedHashMap<>();
    written.others().forEach((key, other) -> params.put(key, YamlValues.of(other.value())));
    List.of("role", "src", "scm", "version").forEach(params::remove);
    Map<String, Object> vars = keywords.vars(written);
    Keywords own = keywords.parse(written, Map.of());
    return read(
        name,
        new RoleUse.Given(params, vars, null, own, true),
        around.with(own.inside(around.keywords())));
  }

  private RoleReader.Content read(Written name, RoleUse.Given given, Surroundings around) {
    RoleRequest request = new RoleRequest(name, given, RoleRequest.From.MAIN, null, true);
    return new RoleReader(draft, steps).read(request, around);
  }
}
