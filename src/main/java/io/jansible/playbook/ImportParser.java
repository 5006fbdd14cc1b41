package io.jansible.playbook;

import io.jansible.source.NearFile;
import io.jansible.source.OptionPlace;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.Suggestion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Puts the steps of another file, or of a role, in the place of a static import. */
final class ImportParser {
  private static final String TASKS = "import_tasks";
  private static final String ROLE = "import_role";
  private static final Set<String> TASKS_OPTIONS = Set.of("file");
  private static final Set<String> ROLE_OPTIONS =
      Set.of(
          "name",
          "role",
          "tasks_from",
          "vars_from",
          "defaults_from",
          "handlers_from",
          "allow_duplicates",
          "public",
          "rolespec_validate");

  private final PlayDraft draft;
  private final StepParser steps;

  ImportParser(PlayDraft draft, StepParser steps) {
    this.draft = draft;
    this.steps = steps;
  }

  /** Whether an action is one that the parser itself carries out. */
  static boolean isImport(String action) {
    String plain = Action.plainName(action);
    return plain.equals(TASKS) || plain.equals(ROLE);
  }

  static boolean takesFreeForm(String action) {
    return Action.plainName(action).equals(TASKS);
  }

  /**
   * The steps that an import stands for; null when there are none or a mistake was reported.
   *
   * @param around the place of the import, with its own keywords in force
   */
  Step parse(Task task, Surroundings around, Place place) {
    String plain = task.action().plainName();
    if (task.loop() != null) {
      draft
          .findings()
          .problem(
              task.action().at(),
              "You cannot use loops on '" + plain + "' statements",
              "Use '" + plain.replace("import", "include") + "', which can be repeated.");
      return null;
    }
    return plain.equals(TASKS) ? tasks(task, around, place) : role(task, around);
  }

  private Step tasks(Task task, Surroundings around, Place place) {
    checkOptions(task, TASKS_OPTIONS);
    Object given = task.action().freeForm();
    Written file = given == null ? option(task, "file") : new Written(given, fileAt(task));
    if (file == null || file.value() == null) {
      draft.findings().problem(task.action().at(), "No file specified for import_tasks");
      return null;
    }
    String name = draft.name(file, around);
    Path path = name == null ? null : find(name.strip(), around, place, file.at());
    if (path == null) {
      return null;
    }
    if (draft.isOpen(path)) {
      draft.findings().problem(file.at(), "This imports the file that it stands in, for ever");
      return null;
    }
    draft.open(path);
    Surroundings inside = around.including(task.inclusion().params());
    List<Step> inner = steps.file(path, file.at(), inside.in(path), place);
    draft.close();
    return Block.of(task.at(), inner, around.keywords());
  }

  private static Position fileAt(Task task) {
    OptionPlace place = task.action().places().get(Action.FREE_FORM);
    return place == null ? task.action().at() : place.value();
  }

  /** A file of tasks, looked for beside those that led here, in the role, beside the playbook. */
  private Path find(String name, Surroundings around, Place place, Position at) {
    List<Path> candidates = candidates(name, around, place, draft.directory());
    for (Path candidate : candidates) {
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    String hint =
        candidates.stream().map(NearFile::hint).filter(Objects::nonNull).findFirst().orElse(null);
    draft.findings().problem(at, "The file '" + name + "' with tasks was not found", hint);
    return null;
  }

  /** Where a file of tasks may be, the likeliest first. */
  static List<Path> candidates(
      String name, Surroundings around, Place place, Path playbookDirectory) {
    List<Path> candidates = new ArrayList<>();
    for (Path directory : around.directories()) {
      add(candidates, directory.resolve(name));
    }
    for (RoleUse use = around.role(); use != null; use = use.parent()) {
      Path directory = use.role().directory();
      if (place == Place.HANDLER) {
        add(candidates, directory.resolve("handlers").resolve(name));
      }
      // Handlers may share what tasks include.
      add(candidates, directory.resolve("tasks").resolve(name));
      add(candidates, directory.resolve(name));
    }
    add(candidates, playbookDirectory.resolve(name));
    add(candidates, playbookDirectory.resolve("tasks").resolve(name));
    return candidates;
  }

  private static void add(List<Path> candidates, Path path) {
    Path normal = path.normalize();
    if (!candidates.contains(normal)) {
      candidates.add(normal);
    }
  }

  private Step role(Task task, Surroundings around) {
    checkOptions(task, ROLE_OPTIONS);
    Written name = option(task, "name") == null ? option(task, "role") : option(task, "name");
    if (name == null) {
      draft.findings().problem(task.action().at(), "'name' is a required field for import_role");
      return null;
    }
    RoleRequest.From from = files(task, around);
    RoleRequest request =
        new RoleRequest(
            name,
            new RoleUse.Given(
                Map.of(), task.inclusion().vars(), from, Keywords.NONE, isTrue(task, "public")),
            from,
            isTrue(task, "allow_duplicates"),
            isTrue(task, "rolespec_validate"));
    RoleReader.Content content = new RoleReader(draft, steps).read(request, around);
    if (content == null) {
      return null;
    }
    draft.roles().add(content.use());
    draft.handlers().addAll(content.handlers());
    return content.steps();
  }

  private RoleRequest.From files(Task task, Surroundings around) {
    return new RoleRequest.From(
        draft.name(option(task, "tasks_from"), around),
        draft.name(option(task, "vars_from"), around),
        draft.name(option(task, "defaults_from"), around),
        draft.name(option(task, "handlers_from"), around));
  }

  private static boolean isTrue(Task task, String option) {
    Object value = task.action().arguments().get(option);
    return value == null || Boolean.TRUE.equals(Constant.BOOL.convert(value));
  }

  private static Written option(Task task, String name) {
    Object value = task.action().arguments().get(name);
    OptionPlace place = task.action().places().get(name);
    return value == null ? null : new Written(value, place == null ? task.at() : place.value());
  }

  private void checkOptions(Task task, Set<String> known) {
    for (String name : task.action().arguments().keySet()) {
      if (!known.contains(name)) {
        OptionPlace place = task.action().places().get(name);
        draft
            .findings()
            .problem(
                new Problem(
                    "Invalid options for " + task.action().plainName() + ": " + name,
                    place == null ? task.at() : place.name(),
                    Suggestion.hint(name, known)));
      }
    }
  }
}
