package io.jansible.output;

import java.util.EnumMap;
import java.util.Map;

/** Paints text with terminal colours by role, or leaves it as it is. */
public final class Palette {
  /** No colours at all. */
  public static final Palette PLAIN = new Palette(new EnumMap<>(Role.class));

  private final Map<Role, String> codes;

  private Palette(Map<Role, String> codes) {
    this.codes = codes;
  }

  /** Whether a name means a colour; {@link #colours} tells which do. */
  public static boolean knows(String colour) {
    return Colour.exists(colour);
  }

  public static String colours() {
    return Colour.names();
  }

  /**
   * Ansible's colours, where {@code configured} does not name others.
   *
   * @throws IllegalArgumentException for a name that means no colour
   */
  public static Palette of(Map<Role, String> configured) {
    Map<Role, String> codes = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      codes.put(role, Colour.code(configured.getOrDefault(role, role.defaultColour())));
    }
    return new Palette(codes);
  }

  public boolean isPlain() {
    return codes.isEmpty();
  }

  /** Each line of a text in a role's colour; the text itself when there are no colours. */
  public String paint(String text, Role role) {
    String code = codes.get(role);
    if (code == null) {
      return text;
    }
    StringBuilder painted = new StringBuilder(text.length() + 16);
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      append(painted, code, text, start, end).append('\n');
      start = end + 1;
    }
    return append(painted, code, text, start, text.length()).toString();
  }

  private static StringBuilder append(
      StringBuilder painted, String code, String text, int start, int end) {
    return painted
        .append("\u001b[")
        .append(code)
        .append('m')
        .append(text, start, end)
        .append("\u001b[0m");
  }
}
