package io.jansible.module;

import java.util.ArrayList;
import java.util.List;

/**
 * The permissions that a task asks for: bits, changes to the bits that are there, or those of the
 * source file.
 */
public sealed interface FileMode {
  /** All permission bits, with set-user-id, set-group-id and sticky. */
  int PERMISSION_BITS = 07777;

  /** The mode of the source file. */
  FileMode PRESERVE = new Preserve();

  /**
   * The bits for a file.
   *
   * @param current the bits it has
   * @param directory whether it is a directory, for {@code X}
   * @param umask the user's umask, which limits clauses that name nobody ({@code +x})
   */
  int resolve(int current, boolean directory, int umask);

  /** The mode as the task said it. */
  Object written();

  /** Four octal digits, as Ansible shows a mode: {@code 0644}. */
  static String text(int bits) {
    return String.format("0%03o", bits);
  }

  /**
   * A mode from a number (YAML reads 0644 as one), octal digits or clauses such as {@code
   * u=rwX,g-w}; null for None and, as in Ansible, for the empty text.
   *
   * @throws ModuleFailure in Ansible's words when it is none of these
   */
  static FileMode of(Object raw) {
    if (raw == null || raw.equals("")) {
      return null;
    }
    if (raw instanceof Long bits) {
      return new Bits(allowed(bits), raw);
    }
    if (!(raw instanceof String text)) {
      throw malformed();
    }
    Integer octal = octal(text.strip());
    if (octal != null) {
      return new Bits(allowed(octal), raw);
    }
    List<Clause> clauses = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      clauses.addAll(Clause.parse(part));
    }
    return new Symbolic(List.copyOf(clauses), text);
  }

  /** As {@link #of}, where {@code preserve} is a mode too. */
  static FileMode orPreserve(Object raw) {
    return "preserve".equals(raw) ? PRESERVE : of(raw);
  }

  private static Integer octal(String text) {
    String digits = text.startsWith("0o") || text.startsWith("0O") ? text.substring(2) : text;
    try {
      return Integer.valueOf(digits, 8);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static int allowed(long bits) {
    if ((bits & ~(long) PERMISSION_BITS) != 0) {
      throw new ModuleFailure("Invalid mode supplied, only permission info is allowed");
    }
    return (int) bits;
  }

  private static ModuleFailure malformed() {
    return new ModuleFailure("mode must be in octal or symbolic form");
  }

  /** Bits that do not depend on the file. */
  record Bits(int bits, Object written) implements FileMode {
    @Override
    public int resolve(int current, boolean directory, int umask) {
      return bits;
    }
  }

  /** Changes, applied one after the other. */
  record Symbolic(List<Clause> clauses, Object written) implements FileMode {
    @Override
    public int resolve(int current, boolean directory, int umask) {
      int bits = current;
      for (Clause clause : clauses) {
        bits = clause.apply(bits, directory, umask);
      }
      return bits;
    }
  }

  /** Stands for the source's bits until somebody who knows the source replaces it. */
  record Preserve() implements FileMode {
    @Override
    public int resolve(int current, boolean directory, int umask) {
      return current;
    }

    @Override
    public Object written() {
      return "preserve";
    }
  }

  /** One change: for whom (empty: everybody, less the umask), how, and which permissions. */
  record Clause(String who, char operator, String permissions) {
    private static final String OPERATORS = "+-=";

    static List<Clause> parse(String text) {
      int at = 0;
      while (at < text.length() && "ugoa".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      String who = text.substring(0, at);
      List<Clause> clauses = new ArrayList<>();
      while (at < text.length() && OPERATORS.indexOf(text.charAt(at)) >= 0) {
        int start = at + 1;
        int end = start;
        while (end < text.length() && "rwxXstugo".indexOf(text.charAt(end)) >= 0) {
          end++;
        }
        clauses.add(new Clause(who, text.charAt(at), text.substring(start, end)));
        at = end;
      }
      if (at < text.length() || clauses.isEmpty()) {
        throw malformed();
      }
      return clauses;
    }

    int apply(int bits, boolean directory, int umask) {
      int result = bits;
      for (char user : (who.isEmpty() || who.contains("a") ? "ugo" : who).toCharArray()) {
        int change = bitsFor(user, bits, directory);
        if (who.isEmpty()) {
          change &= ~umask;
        }
        result =
            switch (operator) {
              case '+' -> result | change;
              case '-' -> result & ~change;
              default -> result & ~ownedBy(user) | change;
            };
      }
      return result;
    }

    /** Everything that belongs to a user: {@code =} clears it first. */
    private static int ownedBy(char user) {
      return switch (user) {
        case 'u' -> 04700;
        case 'g' -> 02070;
        default -> 01007;
      };
    }

    private int bitsFor(char user, int bits, boolean directory) {
      int shift = user == 'u' ? 6 : user == 'g' ? 3 : 0;
      int change = 0;
      for (char permission : permissions.toCharArray()) {
        change |=
            switch (permission) {
              case 'r' -> 4 << shift;
              case 'w' -> 2 << shift;
              case 'x' -> 1 << shift;
              case 'X' -> directory || (bits & 0111) != 0 ? 1 << shift : 0;
              case 's' -> user == 'u' ? 04000 : user == 'g' ? 02000 : 0;
              case 't' -> user == 'o' ? 01000 : 0;
              case 'u' -> (bits >> 6 & 7) << shift;
              case 'g' -> (bits >> 3 & 7) << shift;
              default -> (bits & 7) << shift;
            };
      }
      return change;
    }
  }

  /** Whether the mode is the source's. */
  default boolean isPreserve() {
    return this == PRESERVE;
  }
}
