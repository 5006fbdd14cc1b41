package io.jansible.template;

/**
 * The markup of a template text.
 *
 * @param trimBlocks whether the newline after a block tag is dropped
 * @param lstripBlocks whether blanks before a block tag at the start of a line are dropped
 * @param newline what each newline of the result is written as
 * @param escapes whether a backslash in a quoted text of {@code {{ }}} is an escape; it is in
 *     template files, and is itself in playbooks
 */
public record Syntax(
    String blockStart,
    String blockEnd,
    String variableStart,
    String variableEnd,
    String commentStart,
    String commentEnd,
    boolean trimBlocks,
    boolean lstripBlocks,
    String newline,
    boolean escapes) {
  /** What a value in a playbook is written in. */
  public static final Syntax PLAYBOOK =
      new Syntax("{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n", false);

  /** What a template file is written in, unless it or its task says otherwise. */
  public static final Syntax FILE =
      new Syntax("{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n", true);
}
