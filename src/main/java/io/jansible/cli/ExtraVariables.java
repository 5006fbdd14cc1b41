package io.jansible.cli;

import io.jansible.playbook.KeyValueText;
import io.jansible.source.HashBehaviour;
import io.jansible.source.NearFile;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.ReservedNames;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.VariableFile;
import io.jansible.source.VaultFiles;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The variables of -e: {@code key=value} pairs, JSON, YAML, or {@code @FILE}; later ones win. */
final class ExtraVariables {
  private final Path workingDirectory;
  private final VaultFiles files;
  private final HashBehaviour behaviour;
  private final Consumer<Problem> warnings;

  ExtraVariables(
      Path workingDirectory,
      VaultFiles files,
      HashBehaviour behaviour,
      Consumer<Problem> warnings) {
    this.behaviour = behaviour;
    this.workingDirectory = workingDirectory;
    this.files = files;
    this.warnings = warnings;
  }

  Map<String, Object> of(List<String> texts) {
    Map<String, Object> variables = new LinkedHashMap<>();
    for (String text : texts) {
      behaviour.put(variables, one(text.strip()));
    }
    return variables;
  }

  private Map<String, Object> one(String text) {
    if (text.startsWith("@")) {
      return file(Kinds.PATH.convert(text.substring(1), workingDirectory));
    }
    SourceText source = new SourceText("-e", text);
    if (text.startsWith("{") || text.startsWith("[")) {
      return checked(dictionary(source));
    }
    if (text.startsWith("/") || text.startsWith(".")) {
      throw new UserError(
          new Problem(
              "-e '" + text + "' is no variable",
              new Position(source, 1, 1),
              "to read variables from a file, put @ before its name: -e @" + text));
    }
    return checked(KeyValueText.parse(source));
  }

  private Map<String, Object> checked(Map<String, Object> variables) {
    ReservedNames.check(variables, warnings);
    return variables;
  }

  private Map<String, Object> file(Path file) {
    try {
      return new VariableFile(warnings).read(files.read(file.toString(), file));
    } catch (NoSuchFileException e) {
      throw Session.error("there is no variables file " + file, NearFile.hint(file));
    } catch (IOException e) {
      throw new UserError("cannot read the variables file " + file + ": " + e.getMessage());
    }
  }

  private Map<String, Object> dictionary(SourceText source) {
    YamlNode node = new YamlReader(warnings).read(source);
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw new ExitException(
          new UserError(new Position(source, 1, 1), "-e needs a dictionary of variables"),
          Cli.OPTIONS);
    }
    return VariableFile.variables(mapping);
  }
}
