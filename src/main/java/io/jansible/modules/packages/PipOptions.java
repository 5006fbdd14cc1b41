package io.jansible.modules.packages;

import io.jansible.module.ModuleFailure;
import io.jansible.module.Option;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.ShellWords;
import java.util.List;

/** What the module pip can be given. */
final class PipOptions {
  private PipOptions() {}

  static final Option<List<String>> NAME =
      Option.of("name", Types.listOf(Types.STR))
          .doc("The packages, with versions behind them (django>=4,<5), as URLs or as paths.");
  static final Option<String> VERSION =
      Option.of("version", Types.STR).doc("The version of the one package that is named.");
  static final Option<String> REQUIREMENTS =
      Option.of("requirements", Types.STR).doc("A file on the node that names the packages.");
  static final Option<String> VIRTUALENV =
      Option.of("virtualenv", Types.PATH)
          .doc("The virtual environment to install into, which is made when it is not there.");
  static final Option<Boolean> SITE_PACKAGES =
      Option.of("virtualenv_site_packages", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether a new environment sees the packages of the system.");
  static final Option<String> VIRTUALENV_COMMAND =
      Option.of("virtualenv_command", Types.PATH)
          .defaultsTo("virtualenv")
          .doc("What makes the environment: a program's name or path, with arguments.");
  static final Option<String> VIRTUALENV_PYTHON =
      Option.of("virtualenv_python", Types.STR)
          .doc("The Python of a new environment; only where virtualenv makes it.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("present", "absent", "latest", "forcereinstall")
          .defaultsTo("present")
          .doc("Whether the packages are there, as new as possible, or installed once more.");
  static final Option<String> EXTRA_ARGS =
      Option.of("extra_args", Types.STR).doc("More arguments for pip.");
  static final Option<Boolean> EDITABLE =
      Option.of("editable", Types.BOOL)
          .defaultsTo(false)
          .doc("Installs links to the sources instead of copies (-e).");
  static final Option<String> CHDIR =
      Option.of("chdir", Types.PATH).doc("The directory that pip runs in.");
  static final Option<String> EXECUTABLE =
      Option.of("executable", Types.PATH).doc("The name or path of pip itself.");
  static final Option<String> UMASK =
      Option.of("umask", Types.STR).doc("The umask while pip runs, in octal digits.");
  static final Option<Boolean> BREAK_SYSTEM_PACKAGES =
      Option.of("break_system_packages", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether pip may change a Python that the system's packages manage.");

  static final Specification SPECIFICATION =
      Specification.of("pip")
          .doc("Installs Python packages with the node's pip.")
          .options(
              STATE,
              NAME,
              VERSION,
              REQUIREMENTS,
              VIRTUALENV,
              SITE_PACKAGES,
              VIRTUALENV_COMMAND,
              VIRTUALENV_PYTHON,
              EXTRA_ARGS,
              EDITABLE,
              CHDIR,
              EXECUTABLE,
              UMASK,
              BREAK_SYSTEM_PACKAGES)
          .requiredOneOf(NAME, REQUIREMENTS)
          .mutuallyExclusive(NAME, REQUIREMENTS)
          .mutuallyExclusive(EXECUTABLE, VIRTUALENV)
          .build();

  /**
   * The words of what an option holds.
   *
   * @throws ModuleFailure when a quote is not closed
   */
  static List<String> words(String option, String text) {
    try {
      return ShellWords.split(text);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(option + " cannot be split: " + e.getMessage());
    }
  }
}
