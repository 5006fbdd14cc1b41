package io.jansible.execute;

import io.jansible.playbook.Written;
import io.jansible.source.NearFile;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import io.jansible.source.UserError;
import io.jansible.source.VariableFile;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.UndefinedException;
import io.jansible.variables.RunVariables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A play's vars_files for one host: each entry a file, or alternatives of which the first counts.
 */
final class VarsFiles {
  private final List<Written> entries;
  private final RunVariables variables;
  private final ControllerFiles files;

  VarsFiles(List<Written> entries, RunVariables variables, ControllerFiles files) {
    this.entries = entries;
    this.variables = variables;
    this.files = files;
  }

  /**
   * The variables of all of them, for a host's variables.
   *
   * @throws UserError when one is missing
   */
  Map<String, Object> of(Scope scope) {
    return all(scope, this::missing);
  }

  /** The variables of those that are found before any host is chosen. */
  Map<String, Object> found(Scope scope) {
    return all(scope, (entry, names) -> Map.of());
  }

  /** What becomes of an entry of which no file is there. */
  private interface Missing {
    Map<String, Object> variables(Written entry, List<?> names);
  }

  private Map<String, Object> all(Scope scope, Missing missing) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (Written entry : entries) {
      try {
        variables.hashBehaviour().put(all, one(entry, scope, missing));
      } catch (UndefinedException e) {
        // As in Ansible: a name that needs facts is passed over until the facts are there.
        continue;
      } catch (TemplateException e) {
        throw new UserError(entry.at(), e.getMessage());
      }
    }
    return all;
  }

  private Map<String, Object> one(Written entry, Scope scope, Missing missing) {
    Object value = entry.value();
    Object rendered =
        value instanceof Templated ? variables.templates().resolve(value, scope) : value;
    List<?> names = rendered instanceof List<?> list ? list : List.of(rendered);
    for (Object name : names) {
      Path path = find(name.toString());
      if (path != null) {
        return read(path);
      }
    }
    return missing.variables(entry, names);
  }

  private Map<String, Object> missing(Written entry, List<?> names) {
    String message =
        names.size() == 1
            ? "vars file " + names.get(0) + " was not found beside the playbook"
            : "none of the vars files " + names + " was found beside the playbook";
    throw new UserError(new Problem(message, entry.at(), near(names.get(0).toString())));
  }

  private Map<String, Object> read(Path path) {
    try {
      SourceText text = variables.templates().files().read(path.toString(), path);
      return new VariableFile(variables.warnings()).readAll(text);
    } catch (IOException e) {
      throw new UserError("cannot read " + path + ": " + e.getMessage());
    }
  }

  private Path find(String name) {
    return candidates(name).filter(Files::isRegularFile).findFirst().orElse(null);
  }

  private String near(String name) {
    return candidates(name).map(NearFile::hint).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Stream<Path> candidates(String name) {
    return files.searchPath().stream()
        .flatMap(in -> Stream.of(in.resolve("vars").resolve(name), in.resolve(name)));
  }
}
