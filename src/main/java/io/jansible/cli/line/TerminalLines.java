package io.jansible.cli.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jline.reader.Candidate;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.history.DefaultHistory;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** Lines that somebody types and edits at a terminal, with a history and completion. */
public final class TerminalLines implements LineSource {
  private final Terminal terminal;
  private final LineReader reader;

  /**
   * @param history the file that remembers lines; only its owner may read it
   * @param kept whether a line may be remembered
   * @param completion what may stand in place of the last of the words so far
   */
  public TerminalLines(
      Path history, Predicate<String> kept, Function<List<String>, List<String>> completion) {
    try {
      own(history);
      // The provider that loads no native code, which newer JVMs warn of.
      terminal = TerminalBuilder.builder().system(true).provider("exec").build();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DefaultParser words = new DefaultParser().escapeChars(new char[0]).quoteChars(new char[0]);
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .parser(words)
            .history(new Remembered(kept))
            .variable(LineReader.HISTORY_FILE, history)
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .completer(
                (line, parsed, found) ->
                    completion
                        .apply(parsed.words().subList(0, parsed.wordIndex() + 1))
                        .forEach(each -> found.add(candidate(each))))
            .build();
  }

  private static void own(Path history) throws IOException {
    if (Files.notExists(history)) {
      Files.createFile(
          history,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** A value follows an equals sign, so no blank does. */
  private static Candidate candidate(String word) {
    return new Candidate(word, word, null, null, null, null, !word.endsWith("="));
  }

  /** A history without the lines that hold secrets. */
  private static final class Remembered extends DefaultHistory {
    private final Predicate<String> kept;

    Remembered(Predicate<String> kept) {
      this.kept = kept;
    }

    @Override
    public void add(Instant time, String line) {
      if (kept.test(line)) {
        super.add(time, line);
      }
    }
  }

  @Override
  public String read(String prompt) {
    try {
      return reader.readLine(prompt);
    } catch (UserInterruptException e) {
      return "";
    } catch (EndOfFileException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
