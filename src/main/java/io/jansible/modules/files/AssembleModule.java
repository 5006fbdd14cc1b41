package io.jansible.modules.files;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.modules.files.transfer.LocalSource;
import io.jansible.modules.files.transfer.Placement;
import io.jansible.modules.files.transfer.PutOptions;
import io.jansible.source.PythonRegex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes one file of the files in a directory. */
public final class AssembleModule implements Module {
  static final Option<String> SRC =
      Option.of("src", Types.PATH).mandatory().doc("The directory with the fragments.");
  static final Option<String> DEST =
      Option.of("dest", Types.PATH).mandatory().doc("The file to make.");
  private static final Option<String> DELIMITER =
      Option.of("delimiter", Types.STR).doc("What stands between two fragments.");
  private static final Option<Boolean> REMOTE_SRC =
      Option.of("remote_src", Types.BOOL)
          .defaultsTo(true)
          .doc("The directory is on the node; otherwise on the controller.");
  private static final Option<String> REGEXP =
      Option.of("regexp", Types.STR).doc("Only files whose names match this are taken.");
  private static final Option<Boolean> IGNORE_HIDDEN =
      Option.of("ignore_hidden", Types.BOOL)
          .defaultsTo(false)
          .doc("Leaves out files whose names begin with a dot.");
  private static final Option<Boolean> DECRYPT =
      Option.of("decrypt", Types.BOOL)
          .defaultsTo(true)
          .doc("Decrypts fragments of the controller that Ansible Vault has encrypted.");

  private static final Specification SPECIFICATION =
      Specification.of("assemble")
          .saysOfMissing("src and dest are required")
          .doc("Makes one file of the files in a directory.")
          .options(SRC, DEST, DELIMITER, REMOTE_SRC, REGEXP, IGNORE_HIDDEN, DECRYPT)
          .options(PutOptions.BACKUP, PutOptions.VALIDATE)
          .options(FileAttributes.OPTIONS)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Predicate<String> names = names(run);
    byte[] delimiter = Fragments.delimiter(run.get(DELIMITER));
    if (run.get(REMOTE_SRC)) {
      return AssembledFile.inspect(run, names, delimiter).put();
    }
    Path source = run.controller().find("files", run.get(SRC));
    if (!Files.isDirectory(source)) {
      throw new ModuleFailure("Source (" + source + ") is not a directory");
    }
    byte[] content = local(run, source, names).assembled(names, delimiter);
    return Placement.place(
        options(run),
        LocalSource.of(content, source.toString(), null),
        run.target().expand(run.get(DEST)),
        "src");
  }

  private static PutOptions options(ModuleRun run) {
    return new PutOptions(
        run,
        FileAttributes.of(run.arguments()),
        null,
        false,
        true,
        run.get(PutOptions.BACKUP),
        run.get(PutOptions.VALIDATE),
        null);
  }

  private static Predicate<String> names(ModuleRun run) {
    boolean hidden = !run.get(IGNORE_HIDDEN);
    Predicate<String> shown = name -> hidden || !name.startsWith(".");
    String regexp = run.get(REGEXP);
    if (regexp == null) {
      return shown;
    }
    try {
      PythonRegex expression = PythonRegex.ofText(regexp, 0);
      return shown.and(name -> expression.matcher(name).find());
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("Invalid Regexp (" + e.getMessage() + ") in \"" + regexp + "\"");
    }
  }

  private static Fragments local(ModuleRun run, Path directory, Predicate<String> names) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> inside = Files.list(directory)) {
      for (Path file : inside.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (names.test(name)) {
          files.put(name, run.controller().read(file, run.get(DECRYPT)));
        }
      }
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + directory + ": " + e.getMessage());
    }
    return new Fragments(files, null);
  }
}
