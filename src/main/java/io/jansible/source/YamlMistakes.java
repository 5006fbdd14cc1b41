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
      "A value that starts with {{ or {% must be quoted: \"{{ variable }}\".";

  private static final Pattern TEMPLATE = Pattern.compile("[:-] +(?=\\{[{%])");

  private final SourceText source;

  YamlMistakes(SourceText source) {
    this.source = source;
  }

  Problem explain(MarkedYamlEngineException e) {
    Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
    Position at = mark.map(this::place).orElseGet(() -> new Position(source, 1, 1));
    String problem = e.getProblem() == null ? "" : e.getProblem();
    String context = e.getContext() == null ? "" : e.getContext();
    Position start = e.getContextMark().map(this::place).orElse(at);
    Problem inLine = explainLine(at);
    return inLine != null ? inLine : explain(problem, context, at, start);
  }

  private Position place(Mark mark) {
    return new Position(source, mark.getLine() + 1, mark.getColumn() + 1);
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

  /** What explains every mistake behind it in its line. */
  private Problem explainLine(Position at) {
    YamlLine line = YamlLine.of(at);
    int blank = line.strangeBlank();
    if (blank >= 0) {
      String character = String.format("U+%04X", (int) line.text().charAt(blank));
      return Problem.at(line.at(blank), "This blank is no space, but the character " + character)
          .withHint("Type spaces; text from web pages and documents brings others.");
    }
    Matcher template = TEMPLATE.matcher(line.text());
    if (template.find() && at.column() >= template.start()) {
      return Problem.at(line.at(template.end()), "A template must be quoted here")
          .withHint(QUOTE_TEMPLATE);
    }
    return null;
  }

  private Problem explain(String problem, String context, Position at, Position start) {
    int tab = YamlLine.of(at).tab();
    if (tab >= 0) {
      return Problem.at(YamlLine.of(at).at(tab), "A tab cannot be used for indentation")
          .withHint("Indent with spaces.");
    } else if (problem.contains("mapping values are not allowed")) {
      return new YamlKeyMistakes(at).unexpectedColon();
    } else if (problem.contains("cannot start any token")
        || problem.startsWith("expected the node content")) {
      return cannotStart(at);
    } else if (context.contains("scanning an alias") || context.contains("scanning an anchor")) {
      return cannotStart(start);
    } else if (problem.contains("unknown escape character")) {
      return Problem.at(at, "A backslash means nothing before " + character(at))
          .withHint("Double it, or use single quotes, inside which backslashes stay.");
    } else if (context.contains("block scalar")) {
      return Problem.at(at, "Only the end of the line can follow > or | here")
          .withHint(
              "Start the text on the next line; or quote the value, if the sign belongs to it.");
    } else if (context.contains("quoted scalar")) {
      return Problem.at(start, "This quoted text has no end")
          .withHint("Add the closing quote, or double a single quote inside single quotes.");
    }
    return explainStructure(problem, context, at, start);
  }

  private Problem explainStructure(String problem, String context, Position at, Position start) {
    if (problem.startsWith("found undefined alias")) {
      return Problem.at(at, "This alias names an anchor that does not exist")
          .withHint("Quote the value if the * belongs to it.");
    } else if (context.contains("flow mapping") || context.contains("flow sequence")) {
      boolean sameLine = at.line() == start.line() && at.column() <= lineLength(at);
      return sameLine
          ? Problem.at(at, "A comma, a colon or the closing bracket is missing before this")
              .withHint("Quote the value if it is meant as text; else check commas and brackets.")
          : Problem.at(start, "This bracket or brace is not closed properly")
              .withHint("Quote the value if it is meant as text; else check commas and brackets.");
    } else if (problem.contains("expected <block end>")) {
      return new YamlEndMistakes(at).of(before(at), character(at));
    } else if (problem.contains("could not find expected ':'")) {
      return new YamlKeyMistakes(start).missingColon();
    } else if (problem.contains("block sequence entries are not allowed")) {
      return Problem.at(at, "A list element cannot start here")
          .withHint("Start it on a line of its own, below its key.");
    }
    return Problem.at(at, "This is not YAML: " + problem);
  }

  private Problem cannotStart(Position at) {
    return Problem.at(at, "An unquoted value cannot start with " + character(at))
        .withHint("Put the value in quotes.");
  }

  private int lineLength(Position at) {
    return source.line(at.line()).length();
  }

  private String before(Position at) {
    String line = source.line(at.line());
    return line.substring(0, Math.min(at.column() - 1, line.length())).stripTrailing();
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
