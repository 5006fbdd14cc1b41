package io.jansible.modules.commands;

import io.jansible.connection.Quote;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the words of a command for a shell so that the shell replaces just what Python's {@code
 * expandvars} and {@code expanduser} replace: $NAME and ${NAME} anywhere where such a variable is
 * in the environment, ~ and ~user at the beginning. Nothing is split, nothing matches files.
 */
final class ArgumentWord {
  private static final Pattern REFERENCE = Pattern.compile("\\$(\\w+|\\{[^}]*\\})");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** Variables that shells have without having them in the environment. */
  private static final Pattern SHELLS_OWN =
      Pattern.compile(
          "IFS|OPTIND|OPTARG|PPID|PS\\d|E?UID|RANDOM|SECONDS|LINENO|HOSTNAME|HOSTTYPE|MACHTYPE"
              + "|OSTYPE|GROUPS|DIRSTACK|SHELLOPTS|FUNCNAME|PIPESTATUS|COMP_\\w+|EPOCH\\w+|BASH\\w*");

  private final StringBuilder definitions = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int references;

  private ArgumentWord() {}

  /** Lines that make the words the shell's own arguments: {@code "$@"} is the command. */
  static String arguments(List<String> words, boolean expand) {
    ArgumentWord writer = new ArgumentWord();
    for (String word : words) {
      writer.line.append(' ').append(expand ? writer.expanding(word) : Quote.word(word));
    }
    return writer.definitions + "set --" + writer.line + "\n";
  }

  private String expanding(String word) {
    if (word.indexOf('$') < 0 && !word.startsWith("~")) {
      return Quote.word(word);
    }
    StringBuilder out = new StringBuilder();
    int done = tilde(word, out);
    Matcher reference = REFERENCE.matcher(word);
    while (reference.find()) {
      if (reference.start() >= done) {
        literal(out, word.substring(done, reference.start()));
        variable(out, reference.group(), reference.group(1));
        done = reference.end();
      }
    }
    literal(out, word.substring(done));
    return out.toString();
  }

  /** Leaves ~ or ~user unquoted together with the slash behind it, as the shell wants it. */
  private static int tilde(String word, StringBuilder out) {
    if (!word.startsWith("~")) {
      return 0;
    }
    int slash = word.indexOf('/');
    String prefix = slash < 0 ? word : word.substring(0, slash + 1);
    for (int i = 1; i < prefix.length(); i++) {
      char c = prefix.charAt(i);
      if (!Character.isLetterOrDigit(c) && "._-/".indexOf(c) < 0) {
        return 0;
      }
    }
    out.append(prefix);
    return prefix.length();
  }

  /** A variable that is not set keeps its spelling, which a variable of our own holds. */
  private void variable(StringBuilder out, String spelling, String reference) {
    String name = reference.replaceAll("[{}]", "");
    if (!NAME.matcher(name).matches()) {
      literal(out, spelling);
    } else if (SHELLS_OWN.matcher(name).matches()) {
      out.append("\"$(printenv ").append(name).append(" || printf %s ");
      out.append(Quote.word(spelling)).append(")\"");
    } else {
      String own = "j_" + ++references;
      definitions.append(own).append('=').append(Quote.word(spelling)).append('\n');
      out.append("\"${").append(name).append("-$").append(own).append("}\"");
    }
  }

  private static void literal(StringBuilder out, String text) {
    if (!text.isEmpty()) {
      out.append(Quote.word(text));
    }
  }
}
