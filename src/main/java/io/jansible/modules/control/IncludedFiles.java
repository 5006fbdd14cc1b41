package io.jansible.modules.control;

import static io.jansible.modules.control.IncludeVarsModule.DEPTH;
import static io.jansible.modules.control.IncludeVarsModule.DIR;
import static io.jansible.modules.control.IncludeVarsModule.EXTENSIONS;
import static io.jansible.modules.control.IncludeVarsModule.FILES_MATCHING;
import static io.jansible.modules.control.IncludeVarsModule.IGNORE_FILES;
import static io.jansible.modules.control.IncludeVarsModule.IGNORE_UNKNOWN_EXTENSIONS;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.PythonRegex;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.VariableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that one include_vars reads, and what it has to say of them. */
final class IncludedFiles {
  private final ModuleRun run;
  private final List<Object> paths = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  IncludedFiles(ModuleRun run) {
    this.run = run;
  }

  /** The files that were read, in order. */
  List<Object> paths() {
    return paths;
  }

  List<String> warnings() {
    return warnings;
  }

  /** The variables of all files of the directory; later files win. */
  Map<String, Object> directory() {
    Path directory = run.controller().directory("vars", run.get(DIR));
    if (!Files.exists(directory)) {
      throw new ModuleFailure(directory + " directory does not exist");
    } else if (!Files.isDirectory(directory)) {
      throw new ModuleFailure(directory + " is not a directory");
    }
    Predicate<String> names = names();
    Map<String, Object> all = new LinkedHashMap<>();
    for (Path file : files(directory)) {
      String name = file.getFileName().toString();
      if (names.test(name)) {
        if (hasExtension(name)) {
          all.putAll(file(file));
        } else if (!run.get(IGNORE_UNKNOWN_EXTENSIONS)) {
          throw new ModuleFailure(
              file + " does not have a valid extension: " + String.join(", ", run.get(EXTENSIONS)));
        }
      }
    }
    return all;
  }

  /** Each directory's files by name, the directories by path; links are followed. */
  private List<Path> files(Path directory) {
    long depth = run.get(DEPTH);
    int levels = depth == 0 ? Integer.MAX_VALUE : (int) Math.max(depth, 0);
    try (Stream<Path> all = Files.walk(directory, levels, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .sorted(
              Comparator.comparing((Path file) -> file.getParent().toString())
                  .thenComparing(file -> file.getFileName().toString()))
          .toList();
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + directory + ": " + e.getMessage());
    }
  }

  private boolean hasExtension(String name) {
    int dot = name.lastIndexOf('.');
    return run.get(EXTENSIONS).contains(dot > 0 ? name.substring(dot + 1) : "");
  }

  private Predicate<String> names() {
    Predicate<String> names = name -> true;
    String matching = run.get(FILES_MATCHING);
    if (matching != null && !matching.isEmpty()) {
      PythonRegex expression = expression(matching);
      names = name -> expression.matcher(name).find();
    }
    List<String> ignored = run.get(IGNORE_FILES);
    for (String ending : ignored == null ? List.<String>of() : ignored) {
      PythonRegex expression = expression(ending + "$");
      names = names.and(name -> !expression.matcher(name).find());
    }
    return names;
  }

  private static PythonRegex expression(String written) {
    try {
      return PythonRegex.ofText(written, 0);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("Invalid regular expression: " + written);
    }
  }

  /** The variables of one file. */
  Map<String, Object> file(Path file) {
    byte[] content = run.controller().read(file, true);
    SourceText text = new SourceText(file.toString(), new String(content, StandardCharsets.UTF_8));
    try {
      Map<String, Object> variables = new VariableFile(this::warn).read(text);
      paths.add(file.toString());
      return variables;
    } catch (UserError e) {
      throw new ModuleFailure(
          e.getMessage().startsWith("A file of variables must be a mapping")
              ? file + " must be stored as a dictionary/hash"
              : told(e.problems().get(0)));
    }
  }

  private void warn(Problem problem) {
    warnings.add(told(problem));
  }

  private static String told(Problem problem) {
    Position at = problem.at();
    return at == null
        ? problem.message()
        : at.source().name() + ":" + at.line() + ":" + at.column() + ": " + problem.message();
  }
}
