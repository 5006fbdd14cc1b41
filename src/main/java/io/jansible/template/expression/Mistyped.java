package io.jansible.template.expression;

/** What somebody meant who is used to another language, or who forgot a sign. */
final class Mistyped {
  static final String CUT = "its closing mark is missing, such as }} or %}";

  private Mistyped() {}

  /** A hint for a sign or word that cannot stand where it stands, or null. */
  static String unexpected(String sign) {
    return switch (sign) {
      case "=" -> "two values are compared with ==";
      case "|" -> "write \"or\" for ||; a filter's name follows after one |";
      case "{" -> "no braces are needed inside braces: write the variable's name alone";
      default -> null;
    };
  }

  /** A hint for what is no token, by the words in which that is told, or null. */
  static String broken(String message) {
    if (message.startsWith("unexpected char '&'")) {
      return "write \"and\" for &&";
    } else if (message.startsWith("unexpected char '!'")) {
      return "write \"not\" for !";
    } else if (message.startsWith("unexpected char '\"'")
        || message.startsWith("unexpected char \"'\"")) {
      return "this quote is never closed";
    }
    return message.startsWith("unexpected '}'") ? CUT : null;
  }
}
