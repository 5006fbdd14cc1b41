package io.jansible.template;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import io.jansible.template.value.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One recorded case: a template, its variables, and what real Ansible made of them. */
record Case(Map<?, ?> json) {
  String id() {
    return (String) json.get("id");
  }

  String template() {
    return (String) json.get("template");
  }

  /** What is wrong with the engine's answer, or null. */
  String failure(String generation) {
    boolean old = generation.equals("214");
    String wanted = old ? "v214" : generation.equals("219") ? "v219" : (String) json.get("want");
    Map<?, ?> expected = (Map<?, ?>) json.get(wanted);
    Object got;
    try {
      got = run(old ? TemplateSettings.CLASSIC : TemplateSettings.DEFAULT);
    } catch (TemplateException error) {
      return expected.get("error") == null
          ? wanted(expected) + "\n  got     error: " + error.getMessage()
          : sameCause(error.getMessage())
              ? null
              : wanted(expected) + "\n  got     error: " + error.getMessage();
    } catch (RuntimeException bug) {
      return wanted(expected)
          + "\n  got     bug "
          + bug
          + " at "
          + List.of(bug.getStackTrace()).subList(0, Math.min(3, bug.getStackTrace().length));
    }
    boolean same = expected.get("error") == null && Same.as(expected.get("expected"), got);
    return same ? null : wanted(expected) + "\n  got     " + Text.repr(got);
  }

  private static String wanted(Map<?, ?> expected) {
    return "  wanted  "
        + (expected.get("error") == null
            ? Text.repr(expected.get("expected")) + " " + expected.get("expected_type")
            : "error: " + expected.get("error"));
  }

  private static final String WHAT_FAILED =
      "^(The (filter|test|lookup) plugin '[^']*' failed"
          + "|Error rendering (template|expression)|Syntax error in (template|expression)): ";

  /** Both generations say the same in different words at times. */
  private boolean sameCause(String told) {
    String message = told.replaceFirst(WHAT_FAILED, "");
    for (String generation : new String[] {"v214", "v219"}) {
      if (((Map<?, ?>) json.get(generation)).get("error") instanceof String error
          && plain(error).contains(plain(message))) {
        return true;
      }
    }
    return false;
  }

  /** Ansible's own classes for texts, lists and dictionaries, as the Python types that they are. */
  private static String plain(String error) {
    return error
        .replaceAll("ansible\\.(\\w+\\.)+(?=_?Ansible)", "")
        .replaceAll("_AnsibleLazyTemplateList", "list")
        .replaceAll("_AnsibleLazyTemplateDict", "dict")
        .replaceAll("_AnsibleTaggedStr|AnsibleUnicode|AnsibleUnsafeText", "str")
        .replaceAll("_AnsibleTagged(Int|Float)", "$1");
  }

  private Object run(TemplateSettings settings) {
    Map<Object, Object> files = new LinkedHashMap<>();
    if (json.get("files") instanceof Map<?, ?> named) {
      files.putAll(named);
    }
    try (FakeOutside outside = new FakeOutside(files)) {
      return run(new Templates(settings, outside, message -> {}), outside.searchPath());
    }
  }

  private Object run(Templates templates, List<Path> searchPath) {
    Scope scope = MapScope.of((Map<?, ?>) json.get("vars"));
    SourceText source = new SourceText("case.yml", template());
    return switch ((String) json.get("mode")) {
      case "when" ->
          templates.holds(
              TemplateText.isTemplate(template()) ? new TemplateText(template(), null) : template(),
              new Position(source, 1, 1),
              scope);
      case "file" -> templates.fileValue(source, Syntax.FILE, scope, searchPath);
      default ->
          TemplateText.isTemplate(template())
              ? templates.render(new TemplateText(template(), new Position(source, 1, 1)), scope)
              : template();
    };
  }
}
