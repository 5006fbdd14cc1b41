package io.jansible.modules.control;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Cause;
import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.VariableMerge;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes variables from files of the controller while the play runs. */
public final class IncludeVarsModule implements Module {
  private static final Option<String> RAW_PARAMS =
      Option.of(ArgumentReader.RAW_PARAMS, Types.STR).doc("The file, as free text.");
  private static final Option<String> FILE = Option.of("file", Types.PATH).doc("The file.");
  static final Option<String> DIR =
      Option.of("dir", Types.PATH).doc("A directory, all files of which are read.");
  private static final Option<String> NAME =
      Option.of("name", Types.STR).doc("A variable that gets all of them, as a dictionary.");
  static final Option<Long> DEPTH =
      Option.of("depth", Types.INT)
          .defaultsTo(0L)
          .doc("How many levels of directories are read; all if 0.");
  static final Option<String> FILES_MATCHING =
      Option.of("files_matching", Types.STR)
          .doc("Only files whose names match this regular expression are read.");
  static final Option<List<String>> IGNORE_FILES =
      Option.of("ignore_files", Types.listOf(Types.STR))
          .doc("Files whose names end with one of these regular expressions are not read.");
  static final Option<List<String>> EXTENSIONS =
      Option.of("extensions", Types.listOf(Types.STR))
          .defaultsTo(List.of("yaml", "yml", "json"))
          .doc("The extensions that files must have.");
  static final Option<Boolean> IGNORE_UNKNOWN_EXTENSIONS =
      Option.of("ignore_unknown_extensions", Types.BOOL)
          .defaultsTo(false)
          .doc("Leaves out files with another extension, instead of failing.");
  private static final Option<String> HASH_BEHAVIOUR =
      Option.of("hash_behaviour", Types.STR)
          .choices("merge", "replace")
          .doc("Whether dictionaries of the same name are merged.");

  private static final List<Option<?>> ONLY_DIR =
      List.of(DIR, DEPTH, FILES_MATCHING, IGNORE_FILES, EXTENSIONS, IGNORE_UNKNOWN_EXTENSIONS);

  private static final Specification SPECIFICATION =
      Specification.of("include_vars")
          .doc("Reads files of variables.")
          .freeForm()
          .options(RAW_PARAMS, FILE, NAME, HASH_BEHAVIOUR)
          .options(ONLY_DIR)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String file = run.get(FILE) != null ? run.get(FILE) : run.get(RAW_PARAMS);
    if (file != null && ONLY_DIR.stream().anyMatch(run.arguments()::isSet)) {
      throw new ModuleFailure(
          "Task failed: You are mixing file only and dir only arguments, these are incompatible");
    }
    if ((file == null || file.isEmpty()) && run.get(DIR) == null) {
      return failed(
          new ModuleFailure("Could not find file on the Ansible Controller.")
              .because(Cause.of("there is no file to read", RAW_PARAMS, FILE)));
    }
    IncludedFiles files = new IncludedFiles(run);
    Map<String, Object> read;
    try {
      read = file == null ? files.directory() : files.file(found(run, file));
    } catch (ModuleFailure e) {
      return failed(e);
    }
    return included(run, files, read);
  }

  private static Path found(ModuleRun run, String file) {
    return run.controller().find("vars", file.replaceFirst("\n+$", ""));
  }

  private static Result failed(ModuleFailure failure) {
    String message = failure.getMessage();
    return Result.failure(message)
        .put("message", message)
        .put("ansible_facts", Map.of())
        .put("ansible_included_var_files", List.of())
        .cause(failure.result().cause())
        .build();
  }

  private static Result included(ModuleRun run, IncludedFiles files, Map<String, Object> read) {
    Map<String, Object> variables = read;
    String name = run.get(NAME);
    if (name != null) {
      variables = new LinkedHashMap<>();
      variables.put(name, VariableMerge.mapping(read));
    }
    if ("merge".equals(run.get(HASH_BEHAVIOUR))) {
      variables = VariableMerge.over(run.controller()::variable, variables);
    }
    Result.Builder result =
        Result.ok()
            .put("ansible_facts", run.controller().resolved(variables))
            .put("ansible_included_var_files", files.paths())
            .effect(new Effect.IncludeVars(variables));
    files.warnings().forEach(result::warning);
    return result.build();
  }
}
