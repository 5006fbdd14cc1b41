package io.jansible.modules.commands;

import io.jansible.module.ArgumentReader;
import io.jansible.module.Option;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.List;

/** The options that command and shell share; in Ansible both are one module. */
final class CommandOptions {
  static final Option<String> RAW_PARAMS =
      Option.of(ArgumentReader.RAW_PARAMS, Types.STR).doc("The command as free text.");
  static final Option<String> CMD = Option.of("cmd", Types.STR).doc("The command.");
  static final Option<List<String>> ARGV =
      Option.of("argv", Types.listOf(Types.STR)).doc("The command as a list of its words.");
  static final Option<String> CHDIR =
      Option.of("chdir", Types.PATH).doc("The directory in which the command runs.");
  static final Option<String> CREATES =
      Option.of("creates", Types.PATH)
          .doc("A path or pattern; where something matches, the command does not run.");
  static final Option<String> REMOVES =
      Option.of("removes", Types.PATH)
          .doc("A path or pattern; where nothing matches, the command does not run.");
  static final Option<String> EXECUTABLE =
      Option.of("executable", Types.PATH).doc("The shell that runs the command.");
  static final Option<Boolean> EXPAND_ARGUMENT_VARS =
      Option.of("expand_argument_vars", Types.BOOL)
          .defaultsTo(true)
          .doc("Replaces $VARIABLE and ~ in the words of a command that no shell runs.");
  static final Option<String> STDIN =
      Option.of("stdin", Types.STR).doc("What the command reads on its standard input.");
  static final Option<Boolean> STDIN_ADD_NEWLINE =
      Option.of("stdin_add_newline", Types.BOOL)
          .defaultsTo(true)
          .doc("Ends the standard input with a newline.");
  static final Option<Boolean> STRIP_EMPTY_ENDS =
      Option.of("strip_empty_ends", Types.BOOL)
          .defaultsTo(true)
          .doc("Drops the empty lines at the end of output and error.");

  private CommandOptions() {}

  static Specification.Builder specification(String name) {
    return Specification.of(name)
        .freeForm()
        .options(RAW_PARAMS, CMD, ARGV, CHDIR, CREATES, REMOVES, EXECUTABLE)
        .options(EXPAND_ARGUMENT_VARS, STDIN, STDIN_ADD_NEWLINE, STRIP_EMPTY_ENDS)
        .mutuallyExclusive(RAW_PARAMS, CMD, ARGV)
        .requiredOneOf(RAW_PARAMS, CMD, ARGV);
  }
}
