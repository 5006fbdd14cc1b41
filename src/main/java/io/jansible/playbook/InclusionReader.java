package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the steps that a task includes while its play runs. */
public final class InclusionReader {
  private final ParserParts parts;
  private final Play play;

  public InclusionReader(ParserParts parts, Play play) {
    this.parts = parts;
    this.play = play;
  }

  /**
   * What an include brings into a play.
   *
   * @param shown the name under which the output tells of it
   * @param handlers of roles
   * @param roles the uses of roles that came with it
   */
  public record Content(String shown, List<Step> steps, List<Step> handlers, List<RoleUse> roles) {}

  /** A role that is included, as its task's rendered arguments say; null for {@code main}. */
  public record RoleChoice(
      String name,
      String tasksFrom,
      String varsFrom,
      String defaultsFrom,
      String handlersFrom,
      boolean duplicatesAllowed,
      boolean published,
      boolean validated) {}

  /** Where a file of tasks may be, the likeliest first. */
  public List<Path> candidates(String name, Task include, boolean handler) {
    Place place = handler ? Place.HANDLER : Place.TASK;
    return ImportParser.candidates(name, include.around(), place, play.directory());
  }

  /**
   * Reads a file of tasks; null when it holds something else than a list.
   *
   * @param item the loop's variables, if the include is repeated
   * @param handler whether the include is itself a handler
   * @throws UserError with all mistakes in it
   */
  public Content tasks(Path file, Task include, Map<String, Object> item, boolean handler) {
    Findings findings = new Findings(parts.warnings());
    PlayDraft draft = new PlayDraft(parts, findings, play.directory(), play.vars(), true);
    Surroundings around = inside(include, item).in(file);
    Place place = handler ? Place.HANDLER : Place.TASK;
    YamlNode document = draft.read(file, include.action().at());
    boolean nothing =
        document == null || document instanceof YamlNode.Scalar scalar && scalar.value() == null;
    if (!nothing && !(document instanceof YamlNode.Sequence)) {
      return null;
    }
    List<Step> steps =
        nothing
            ? List.of()
            : new StepParser(draft).steps("a file of tasks", document, place, around);
    return content(file.toString(), draft, steps, List.of());
  }

  /**
   * Reads a role.
   *
   * @param item the loop's variables, if the include is repeated
   * @throws UserError with all mistakes in it
   */
  public Content role(RoleChoice choice, Task include, Map<String, Object> item) {
    Findings findings = new Findings(parts.warnings());
    PlayDraft draft = new PlayDraft(parts, findings, play.directory(), play.vars(), true);
    RoleRequest.From from =
        new RoleRequest.From(
            choice.tasksFrom(), choice.varsFrom(), choice.defaultsFrom(), choice.handlersFrom());
    Map<String, Object> vars = Ordered.join(include.inclusion().vars(), item);
    RoleRequest request =
        new RoleRequest(
            new Written(choice.name(), include.action().at()),
            new RoleUse.Given(Map.of(), vars, from, Keywords.NONE, choice.published()),
            from,
            choice.duplicatesAllowed(),
            choice.validated());
    RoleReader.Content read =
        new RoleReader(draft, new StepParser(draft)).read(request, seeking(include, item));
    if (read == null) {
      throw new UserError(findings.problems()).inPlaybook();
    }
    draft.roles().add(read.use());
    return content(choice.name(), draft, List.of(read.steps()), read.handlers());
  }

  private static Content content(
      String shown, PlayDraft draft, List<Step> steps, List<Step> handlers) {
    if (draft.findings().hasProblems()) {
      throw new UserError(draft.findings().problems()).inPlaybook();
    }
    return new Content(shown, steps, Ordered.join(handlers, draft.handlers()), draft.roles());
  }

  /** What stands around an included role; the include's own collections say where to find it. */
  private static Surroundings seeking(Task include, Map<String, Object> item) {
    Surroundings around = inside(include, item);
    return around.with(around.keywords().searching(include.keywords().collections()));
  }

  /** What stands around included steps: all of the include's own keywords but its variables end. */
  private static Surroundings inside(Task include, Map<String, Object> item) {
    Surroundings around = include.around();
    Inclusion inclusion = include.inclusion();
    Map<String, Object> vars = Ordered.join(inclusion.vars(), item);
    Keywords keywords = inclusion.applied().inside(around.keywords().withVars(vars));
    return around
        .deeper()
        .with(keywords)
        .including(params(around.role(), Ordered.join(inclusion.params(), item)));
  }

  private static Map<String, Object> params(RoleUse parent, Map<String, Object> vars) {
    if (parent == null) {
      return vars;
    }
    Map<String, Object> params = new LinkedHashMap<>(parent.params());
    params.putAll(vars);
    return params;
  }
}
