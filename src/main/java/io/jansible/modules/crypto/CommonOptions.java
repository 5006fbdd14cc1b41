package io.jansible.modules.crypto;

import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Types;
import java.util.List;

/** The options that all modules of this package have. */
final class CommonOptions {
  static final Option<String> PATH =
      Option.of("path", Types.PATH).mandatory().doc("The file that is made.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the file shall be there.");
  static final Option<Boolean> FORCE =
      Option.of("force", Types.BOOL).defaultsTo(false).doc("Makes the file anew in any case.");
  static final Option<Boolean> BACKUP =
      Option.of("backup", Types.BOOL)
          .defaultsTo(false)
          .doc("Keeps a copy of the old file under a name with the time.");
  static final Option<Boolean> RETURN_CONTENT =
      Option.of("return_content", Types.BOOL)
          .defaultsTo(false)
          .doc("Returns the file's content too.");
  static final Option<String> SELECT_CRYPTO_BACKEND =
      Option.of("select_crypto_backend", Types.STR)
          .choices("auto", "cryptography")
          .defaultsTo("auto")
          .doc("Accepted as Ansible has it; there is one implementation.");

  static final List<Option<?>> ALL =
      List.of(PATH, STATE, FORCE, BACKUP, RETURN_CONTENT, SELECT_CRYPTO_BACKEND);

  private CommonOptions() {}

  /** The path of the file as the node's user sees it. */
  static String path(ModuleRun run) {
    return expanded(run, PATH);
  }

  /** A path as the node's user sees it, or null. */
  static String expanded(ModuleRun run, Option<String> option) {
    String path = run.get(option);
    return path == null ? null : run.target().expand(path);
  }

  static boolean isAbsent(ModuleRun run) {
    return run.get(STATE).equals("absent");
  }
}
