package io.jansible.source;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Says what is wrong where a value has ended and YAML finds something that belongs to nothing. */
final class YamlEndMistakes {
  private final Position at;

  YamlEndMistakes(Position at) {
    this.at = at;
  }

  /**
   * The mistake.
   *
   * @param before the line up to the place, without blanks at its end
   * @param character what stands there, in quotes
   */
  Problem of(String before, String character) {
    if (character.equals("'}'") || character.equals("']'")) {
      return Problem.at(at, "This " + character + " closes nothing")
          .withHint("Remove it, or quote the value if it is meant as text.");
    } else if (before.endsWith("\"") || before.endsWith("'")) {
      return afterQuote();
    } else if (before.endsWith("]") || before.endsWith("}")) {
      return Problem.at(at, "Text follows after the closing bracket")
          .withHint("Quote the whole value if it is meant as text.");
    }
    YamlLine line = YamlLine.of(at);
    return line.hasGluedDash()
        ? YamlKeyMistakes.gluedDash(line)
        : Problem.at(at, "This line does not fit the lines above it")
            .withHint("Elements of one list and keys of one mapping have the same indentation.");
  }

  /** A quoted text that began on another line was mostly meant to end there. */
  private Problem afterQuote() {
    Position start = lastQuoted();
    return start != null && start.line() < at.line()
        ? Problem.at(
                start, "This quoted text goes on to line " + at.line() + ", where text follows")
            .withHint("Is its closing quote missing?")
        : Problem.at(at, "Text follows after the closing quote")
            .withHint("Quote the whole value, or escape the inner quotes.");
  }

  /** Where the last quoted text begins that YAML could read, or null. */
  private Position lastQuoted() {
    Optional<Mark> last = Optional.empty();
    try {
      Parse parser = new Parse(LoadSettings.builder().build());
      for (Event event : parser.parseString(at.source().content())) {
        if (event instanceof ScalarEvent scalar && isQuoted(scalar)) {
          last = scalar.getStartMark();
        }
      }
    } catch (YamlEngineException mistake) {
      // it is the one that is being told
      return last.map(m -> new Position(at.source(), m.getLine() + 1, m.getColumn() + 1))
          .orElse(null);
    }
    return null;
  }

  private static boolean isQuoted(ScalarEvent scalar) {
    return scalar.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
        || scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
  }
}
