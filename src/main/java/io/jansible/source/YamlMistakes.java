package io.jansible.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says in a playbook author's words what the YAML library found wrong. */
final class YamlMistakes {
  static final String QUOTE = "Put the value in quotes if it is meant as text.";
  static final String QUOTE_TEMPLATE =
      "A value that starts with {{ must be quoted: \"{{ variable }}\".";

  private static final Pattern GLUED = Pattern.compile("^[ -]*([A-Za-z_][\\w.-]*):(?=[^\\s/:])");

  private final SourceText source;

  YamlMistakes(SourceText source) {
    this.source = source;
  }

  Problem explain(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Position at =
        mark.map(m -> new Position(source, m.getLine() + 1, m.getColumn() + 1))
            .orElseGet(() -> new Position(source, 1, 1));
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    Optional<Position> start =
        e.getContextMark().map(m -> new Position(source, m.getLine() + 1, m.getColumn() + 1));
    return explain(problem, context, at, start.orElse(at));
  }

  /** A key that is a mapping or a list; mostly an unquoted template, which YAML reads so. */
  static Problem key(Position at) {
    boolean template = at.source().line(at.line()).startsWith("{{", at.column() - 2);
    return template
        ? Problem.at(
                new Position(at.source(), at.line(), at.column() - 1),
                "A template must be quoted here")
            .withHint(QUOTE_TEMPLATE)
        : Problem.at(at, "A mapping or a list cannot be the key of a mapping").withHint(QUOTE);
  }

  Problem explain(YamlEngineException e) {
    if (e instanceof ReaderException reader) {
      return Problem.at(
              place(reader.getPosition()),
              String.format("The character U+%04X is not allowed in YAML", reader.getCodePoint()))
          .withHint("Write it as an escape in double quotes, or remove it.");
    }
    return Problem.at(new Position(source, 1, 1), "This is not YAML: " + e.getMessage());
  }

  private Problem explain(String problem, String context, Position at, Position start) {
    Problem template = unquotedTemplate(at);
    if (template != null) {
      return template;
    } else if (problem.contains("mapping values are not allowed")) {
      return colon(at);
    } else if (problem.contains("\\t(TAB)") || tabBefore(at)) {
      return Problem.at(at, "A tab cannot be used for indentation").withHint("Indent with spaces.");
    } else if (problem.contains("cannot start any token")) {
      return Problem.at(at, "An unquoted value cannot start with " + character(at))
          .withHint("Put the value in quotes.");
    } else if (problem.contains("unknown escape character")) {
      return Problem.at(at, "A backslash means nothing before " + character(at))
          .withHint("Double it, or use single quotes, inside which backslashes stay.");
    } else if (context.contains("quoted scalar")) {
      return Problem.at(start, "This quoted text has no end")
          .withHint("Add the closing quote, or double a single quote inside single quotes.");
    }
    return explainStructure(problem, context, at, start);
  }

  private Problem explainStructure(String problem, String context, Position at, Position start) {
    if (context.contains("while scanning an alias")) {
      return Problem.at(start, "An unquoted value cannot start with '*'")
          .withHint("Put the value in quotes.");
    } else if (problem.startsWith("found undefined alias")) {
      return Problem.at(at, "This alias names an anchor that does not exist")
          .withHint("Quote the value if the * belongs to it.");
    } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
      boolean sameLine = at.line() == start.line() && at.column() <= lineLength(at);
      return sameLine
          ? Problem.at(at, "A comma, a colon or the closing bracket is missing before this")
              .withHint("Quote the value if it is meant as text; else check commas and brackets.")
          : Problem.at(start, "This bracket or brace is not closed properly")
              .withHint("Quote the value if it is meant as text; else check commas and brackets.");
    } else if (problem.contains("but found '<scalar>'") && afterQuote(at)) {
      return Problem.at(at, "Text follows after the closing quote")
          .withHint("Quote the whole value, or escape the inner quotes.");
    } else if (problem.contains("could not find expected ':'")) {
      Problem noSpace = noSpace(start);
      return noSpace != null
          ? noSpace
          : Problem.at(start, "This line is neither a key with a colon nor a list element")
              .withHint("Write 'key: value', with a space after the colon.");
    } else if (problem.contains("block sequence entries are not allowed")) {
      return Problem.at(at, "A list element cannot start here")
          .withHint("Start it on a line of its own, below its key.");
    } else if (problem.contains("expected <block end>")) {
      return Problem.at(at, "This line does not fit the lines above it")
          .withHint("Elements of one list and keys of one mapping have the same indentation.");
    }
    return Problem.at(at, "This is not YAML: " + problem);
  }

  /** A second colon on a line, or a key that the parser takes for more text of the line above. */
  private Problem colon(Position at) {
    String line = source.line(at.line());
    String before = line.substring(0, Math.min(at.column() - 1, line.length()));
    if (before.indexOf(':') < 0) {
      return Problem.at(at, "This line continues the value above it, so it cannot be a key")
          .withHint("Check its indentation, and that the line above has a space after its colon.");
    }
    return Problem.at(at, "A ': ' is not allowed inside this value")
        .withHint("Quote the value if the colon belongs to it; else start a new line.");
  }

  /** An unquoted {{ that stands before the place on its line explains every error after it. */
  private Problem unquotedTemplate(Position at) {
    String line = source.line(at.line());
    int colon = line.indexOf(": {{");
    int dash = line.indexOf("- {{");
    int before = colon >= 0 ? colon : dash;
    if (before < 0 || at.column() < before) {
      return null;
    }
    return Problem.at(new Position(source, at.line(), before + 3), "A template must be quoted here")
        .withHint(QUOTE_TEMPLATE);
  }

  private int lineLength(Position at) {
    return source.line(at.line()).length();
  }

  /** {@code key:value}, which YAML reads as one text. */
  private Problem noSpace(Position at) {
    Matcher glued = GLUED.matcher(source.line(at.line()));
    return glued.find()
        ? Problem.at(
                new Position(source, at.line(), glued.end(1) + 1),
                "A space is missing after this colon")
            .withHint("Write 'key: value'.")
        : null;
  }

  private boolean tabBefore(Position at) {
    String line = source.line(at.line());
    return line.stripLeading().length() < line.length()
        && line.substring(0, line.length() - line.stripLeading().length()).indexOf('\t') >= 0;
  }

  private boolean afterQuote(Position at) {
    String line = source.line(at.line());
    String before = line.substring(0, Math.min(at.column() - 1, line.length())).stripTrailing();
    return before.endsWith("\"") || before.endsWith("'");
  }

  private String character(Position at) {
    String line = source.line(at.line());
    return at.column() <= line.length() ? "'" + line.charAt(at.column() - 1) + "'" : "this";
  }

  /** The position of a character that is counted from the start of the text. */
  private Position place(int index) {
    String before = source.content().substring(0, Math.min(index, source.content().length()));
    int line = (int) before.chars().filter(c -> c == '\n').count();
    return new Position(source, line + 1, before.length() - before.lastIndexOf('\n'));
  }
}
