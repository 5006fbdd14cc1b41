package io.jansible.modules.commands;

import io.jansible.module.ModuleFailure;
import io.jansible.source.PythonQuotes;
import io.jansible.source.PythonRegex;
import io.jansible.source.PythonText;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Answers what a program asks. Each answer consumes what was said up to the end of its question; of
 * several questions the one that begins first counts. Bytes are characters up to 255 here.
 */
final class ExpectDialogue {
  private final List<Question> questions = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();
  private final StringBuilder open = new StringBuilder();

  /**
   * A question.
   *
   * @param again the one answer that holds each time; null where they come from a list
   * @param once answers of which each holds once
   */
  private record Question(String text, PythonRegex pattern, String again, Iterator<String> once) {
    String answer(String asked) {
      if (again != null) {
        return again;
      }
      if (!once.hasNext()) {
        StringBuilder quoted = new StringBuilder();
        PythonQuotes.append(asked.getBytes(StandardCharsets.ISO_8859_1), quoted);
        throw new ModuleFailure(
            "No remaining responses for '" + text + "', output was '" + quoted + "'");
      }
      return once.next();
    }
  }

  ExpectDialogue(Map<String, Object> responses) {
    responses.forEach(
        (text, answers) -> {
          PythonRegex pattern = pattern(text);
          questions.add(
              answers instanceof List<?> list
                  ? new Question(
                      text, pattern, null, list.stream().map(ExpectDialogue::line).iterator())
                  : new Question(text, pattern, line(answers), null));
        });
  }

  private static PythonRegex pattern(String text) {
    try {
      return PythonRegex.ofLines(bytes(text));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(
          "the question '" + text + "' is no regular expression: " + e.getMessage());
    }
  }

  private static String line(Object answer) {
    return bytes(PythonText.str(answer).replaceFirst("\\n+$", "")) + "\n";
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** All that was said. */
  byte[] output() {
    return (said.toString() + open).getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * Answers until the program has ended; null where it did not end by itself, or in time.
   *
   * @param limit how long it may say nothing that is a question; null: as long as it wants
   */
  Long hold(TerminalProgram program, Duration limit) {
    long begun = System.nanoTime();
    TerminalProgram.Part part = program.read();
    while (true) {
      open.append(new String(part.output(), StandardCharsets.ISO_8859_1));
      while (answer(program)) {
        begun = System.nanoTime();
      }
      if (part.ended()) {
        return part.status();
      }
      if (limit != null && System.nanoTime() - begun > limit.toNanos()) {
        return null;
      }
      part = program.read();
    }
  }

  /** Nothing at all is no question: it would be asked for ever. */
  private static boolean findsText(Matcher matcher) {
    boolean found = matcher.find();
    while (found && matcher.end() == matcher.start()) {
      found = matcher.find();
    }
    return found;
  }

  /** Answers the first question, if there is one. */
  private boolean answer(TerminalProgram program) {
    Question first = null;
    Matcher found = null;
    for (Question question : questions) {
      Matcher matcher = question.pattern().matcher(open.toString());
      if (findsText(matcher) && (found == null || matcher.start() < found.start())) {
        first = question;
        found = matcher;
      }
    }
    if (first == null) {
      return false;
    }
    String asked = open.substring(0, found.end());
    said.append(asked);
    open.delete(0, found.end());
    program.type(first.answer(asked).getBytes(StandardCharsets.ISO_8859_1));
    return true;
  }
}
