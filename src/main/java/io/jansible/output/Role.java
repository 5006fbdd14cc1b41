package io.jansible.output;

/**
 * What a coloured text says, under the names of ansible.cfg's [colors], with the default colour.
 */
public enum Role {
  CHANGED("yellow"),
  DEBUG("dark gray"),
  DEPRECATE("purple"),
  DIFF_ADD("green"),
  DIFF_LINES("cyan"),
  DIFF_REMOVE("red"),
  ERROR("red"),
  HIGHLIGHT("white"),
  INCLUDED("cyan"),
  OK("green"),
  SKIP("cyan"),
  UNREACHABLE("bright red"),
  VERBOSE("blue"),
  WARN("bright purple");

  private final String colour;

  Role(String colour) {
    this.colour = colour;
  }

  /** The colour's name when nobody configured another. */
  public String defaultColour() {
    return colour;
  }
}
