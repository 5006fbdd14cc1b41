package io.jansible.source;

/** Says what is wrong with a line that YAML takes for a key, or cannot take for one. */
final class YamlKeyMistakes {
  private final Position at;
  private final YamlLine line;

  YamlKeyMistakes(Position at) {
    this.at = at;
    this.line = YamlLine.of(at);
  }

  /** A second colon on a line, or a key that the parser takes for more text of the line above. */
  Problem unexpectedColon() {
    String before = line.text().substring(0, Math.min(at.column() - 1, line.text().length()));
    if (before.indexOf(':') >= 0) {
      return Problem.at(at, "A ': ' is not allowed inside this value")
          .withHint("Quote the value if the colon belongs to it; else start a new line.");
    }
    YamlLine above = line.above();
    String name = above == null ? null : above.nameBeforeSign();
    if (name != null) {
      return signForColon(above, name);
    }
    if (above != null && above.hasKeyValueText()) {
      return Problem.at(
              line.at(line.indentation()),
              "Options cannot be written as key=value and as a mapping at once")
          .withHint("Write all of them on lines of their own below the module, as 'name: value'.");
    }
    name = above == null ? null : above.nameWithoutColon();
    if (name != null) {
      int end = above.text().indexOf(name) + name.length();
      return Problem.at(above.at(end), "A colon is missing after '" + name + "'")
          .withHint("Write '" + name + ": value'.");
    }
    return Problem.at(at, "This line continues the value above it, so it cannot be a key")
        .withHint("Check its indentation, and that the line above has a space after its colon.");
  }

  /** A line among keys that has no colon. */
  Problem missingColon() {
    String glued = line.gluedKey();
    if (glued != null) {
      int colon = line.text().indexOf(glued + ":") + glued.length();
      return Problem.at(line.at(colon), "A space is missing after this colon")
          .withHint("Write 'key: value'.");
    }
    if (line.hasGluedDash()) {
      return gluedDash(line);
    }
    if (line.isInText()) {
      return Problem.at(at, "This line has less indentation than the text it may belong to")
          .withHint("Indent all lines of a text behind | or > alike, more than its key.");
    }
    String name = line.nameBeforeSign();
    return name != null
        ? signForColon(line, name)
        : Problem.at(at, "This line is neither a key with a colon nor a list element")
            .withHint("Write 'key: value', with a space after the colon.");
  }

  private static Problem signForColon(YamlLine line, String name) {
    int sign = line.text().indexOf(name + "=") + name.length();
    return Problem.at(line.at(sign), "Here a colon joins name and value, not an equals sign")
        .withHint("Write '" + name + ": value'.");
  }

  /** {@code -name: x}, which is a key with a dash in its name. */
  static Problem gluedDash(YamlLine line) {
    return Problem.at(line.at(line.indentation()), "A space is missing after this dash")
        .withHint("Write '- name: value'.");
  }
}
