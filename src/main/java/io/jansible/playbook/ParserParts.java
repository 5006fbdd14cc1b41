package io.jansible.playbook;

import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import io.jansible.source.SourceFiles;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * What reading a playbook takes from outside.
 *
 * @param modules tells modules from mistyped keywords
 * @param names renders names of what is imported
 * @param dictionaries what becomes of dictionaries of the same name in a role and those that it
 *     needs
 * @param warnings hears of what works but is surely not meant
 */
public record ParserParts(
    ModuleNames modules,
    SourceFiles files,
    RolePaths rolePaths,
    ImportNames names,
    HashBehaviour dictionaries,
    Consumer<Problem> warnings) {

  /** For playbooks that use roles beside them at most, and whose imports have plain names. */
  public static ParserParts simple(
      ModuleNames modules, Path workingDirectory, Consumer<Problem> warnings) {
    ImportNames none =
        (name, near) -> {
          throw new UserError(name.at(), "The name of an import cannot be a template here");
        };
    RolePaths nowhere = new RolePaths(List.of(), List.of());
    return new ParserParts(
        modules,
        new SourceFiles(workingDirectory, VaultFiles.PLAIN),
        nowhere,
        none,
        HashBehaviour.REPLACE,
        warnings);
  }

  /** The same with names rendered in another way. */
  public ParserParts with(ImportNames other) {
    return new ParserParts(modules, files, rolePaths, other, dictionaries, warnings);
  }
}
