package io.jansible.module;

/** The markup of a template file, as the template module's options set it. */
public record TemplateSyntax(
    String blockStart,
    String blockEnd,
    String variableStart,
    String variableEnd,
    String commentStart,
    String commentEnd,
    boolean trimBlocks,
    boolean lstripBlocks,
    String newline) {
  public static final TemplateSyntax DEFAULT =
      new TemplateSyntax("{%", "%}", "{{", "}}", "{#", "#}", true, false, "\n");
}
