package io.jansible.module.file;

import io.jansible.connection.Quote;
import io.jansible.module.Arguments;
import io.jansible.module.Option;
import io.jansible.module.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The parts of an SELinux context (user, role, type, level) that a task wants; null for the others.
 * The word {@code _default} stands for what the node's policy says.
 */
public record SecurityContext(List<String> parts) {
  public static final Option<String> USER =
      Option.of("seuser", Types.STR).doc("The user of the SELinux context.");
  public static final Option<String> ROLE =
      Option.of("serole", Types.STR).doc("The role of the SELinux context.");
  public static final Option<String> TYPE =
      Option.of("setype", Types.STR).doc("The type of the SELinux context.");
  public static final Option<String> LEVEL =
      Option.of("selevel", Types.STR).doc("The level of the SELinux context.");

  static final SecurityContext NONE = new SecurityContext(Arrays.asList(null, null, null, null));

  private static final String DEFAULT = "_default";
  private static final List<String> FLAGS = List.of("-u", "-r", "-t", "-l");

  static SecurityContext of(Arguments arguments) {
    return new SecurityContext(
        Arrays.asList(
            arguments.get(USER), arguments.get(ROLE), arguments.get(TYPE), arguments.get(LEVEL)));
  }

  private boolean asksPolicy() {
    return parts.contains(DEFAULT);
  }

  String script(String path) {
    return asksPolicy()
        ? "matchpathcon -n " + Quote.path(path) + " 2>/dev/null; printf '\\0'\n"
        : "";
  }

  String readDefault(Answers answers) {
    String context = asksPolicy() ? answers.nextLine() : "";
    return context.isEmpty() ? null : context;
  }

  /** The context after the change; {@code current} itself when nothing is to change. */
  String applyTo(String current, String policy) {
    String[] now = current.split(":", 4);
    String[] usual = policy == null ? now : policy.split(":", 4);
    for (int i = 0; i < now.length; i++) {
      String part = parts.get(i);
      if (part != null) {
        now[i] = part.equals(DEFAULT) ? usual[Math.min(i, usual.length - 1)] : part;
      }
    }
    return String.join(":", now);
  }

  /** The command that gives the file {@code "$p"} the parts in which two contexts differ. */
  static String command(String before, String after) {
    String[] from = before.split(":", 4);
    String[] to = after.split(":", 4);
    StringBuilder command = new StringBuilder("chcon -h");
    for (int i = 0; i < to.length; i++) {
      if (i >= from.length || !Objects.equals(from[i], to[i])) {
        command.append(' ').append(FLAGS.get(i)).append(' ').append(Quote.word(to[i]));
      }
    }
    return command.append(" \"$p\"").toString();
  }
}
