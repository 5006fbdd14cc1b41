package io.jansible.template;

/**
 * The markup of a template text.
 *
 * @param trimBlocks whether the newline after a block tag is dropped
 * @param lstripBlocks whether blanks before a block tag at the start of a line are dropped
 * @param newline what each newline of the result is written as
 * @param quoting what a backslash in a quoted text of {@code {{ }}} is
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
    Quoting quoting) {
  /** What a value in a playbook is written in. */
  public static final Syntax PLAYBOOK =
      new Syntax("{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n", Quoting.BACKSLASHES);

  /** The same in Ansible up to 2.18. */
  public static final Syntax CLASSIC_PLAYBOOK =
      new Syntax(
          "{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n", Quoting.CLASSIC_BACKSLASHES);

  /** What a template file is written in, unless it or its task says otherwise. */
  public static final Syntax FILE =
      new Syntax("{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n", Quoting.ESCAPES);
}
