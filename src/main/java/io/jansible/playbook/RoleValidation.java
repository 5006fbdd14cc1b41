package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The task that checks what a role was given against its argument specification. Its entry points
 * are named as tasks_from names them: {@code x} is not {@code x.yml}, as in Ansible.
 */
final class RoleValidation {
  private static final String SPECS = "argument_specs";

  private RoleValidation() {}

  /** The task, or null when the role says nothing about the arguments of this entry point. */
  static Task step(PlayDraft draft, RoleFiles files, RoleRequest request, Surroundings around) {
    String entry = request.from().tasks() == null ? "main" : request.from().tasks();
    YamlNode.Mapping specification = specification(draft, files, request.name().at(), entry);
    if (specification == null) {
      return null;
    }
    Role role = around.role().role();
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("type", "role");
    context.put("name", role.name());
    context.put("argument_spec_name", entry);
    context.put("path", role.directory().toString());
    YamlNode options = specification.get("options");
    Map<String, Object> arguments = new LinkedHashMap<>();
    arguments.put("argument_spec", options == null ? Map.of() : YamlValues.of(options));
    arguments.put("provided_arguments", request.given().params());
    arguments.put("validate_args_context", context);
    Position at = specification.at();
    Action action =
        new Action("ansible.builtin.validate_argument_spec", at, arguments, Map.of(), null, null);
    Keywords keywords =
        Keywords.NONE.tagged(List.of(new Written("always", at))).inside(around.keywords());
    return new Task(
        at,
        new Written(name(entry, specification), at),
        action,
        null,
        null,
        Verdict.UNSAID,
        Retry.UNSAID,
        Async.UNSAID,
        List.of(),
        keywords,
        around,
        null);
  }

  private static String name(String entry, YamlNode.Mapping specification) {
    YamlNode description = specification.get("short_description");
    String name = "Validating arguments against arg spec '" + entry + "'";
    return description instanceof YamlNode.Scalar scalar ? name + " - " + scalar.text() : name;
  }

  /** In a file of their own, or in the metadata. */
  private static YamlNode.Mapping specification(
      PlayDraft draft, RoleFiles files, Position at, String entry) {
    YamlNode specs = null;
    for (Path file : files.all("meta", List.of(SPECS, "main"))) {
      if (specs == null && draft.read(file, at) instanceof YamlNode.Mapping mapping) {
        specs = mapping.get(SPECS);
      }
    }
    return specs instanceof YamlNode.Mapping all
            && all.get(entry) instanceof YamlNode.Mapping specification
        ? specification
        : null;
  }
}
