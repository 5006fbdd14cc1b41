package io.jansible.output;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** The only place that writes to the operator: lines, banners, warnings, with or without colour. */
public final class Display {
  private final PrintStream out;
  private final PrintStream err;
  private final Palette palette;
  private final int width;
  private final int verbosity;
  private final PrintStream told;
  private final Set<String> shownOnce = new HashSet<>();

  /**
   * @param width how many columns a banner fills, see {@link Terminal#bannerWidth}
   * @param verbosity how often -v was given
   */
  public Display(PrintStream out, PrintStream err, Palette palette, int width, int verbosity) {
    this(out, err, palette, width, verbosity, out);
  }

  private Display(
      PrintStream out,
      PrintStream err,
      Palette palette,
      int width,
      int verbosity,
      PrintStream told) {
    this.out = out;
    this.err = err;
    this.palette = palette;
    this.width = width;
    this.verbosity = verbosity;
    this.told = told;
  }

  /** The same, which tells on standard error what only -v tells. */
  public Display tellingOnError() {
    return new Display(out, err, palette, width, verbosity, err);
  }

  /** The same with another verbosity. */
  public Display at(int otherVerbosity) {
    return new Display(out, err, palette, width, otherVerbosity);
  }

  public Palette palette() {
    return palette;
  }

  public int verbosity() {
    return verbosity;
  }

  /** Writes a text and ends its line unless it ends with one. */
  public void line(String text) {
    write(out, text);
  }

  public void line(String text, Role role) {
    write(out, paint(text, role));
  }

  /** An empty line, then a text and stars up to the banner's width, three at least. */
  public void banner(String text) {
    String title = text.strip();
    int stars = Math.max(3, width - TextWidth.of(title));
    line("\n" + title + " " + "*".repeat(stars));
  }

  /** A line that is shown from a verbosity on; {@code host} may be null. */
  public void verbose(int level, String host, String text) {
    if (verbosity >= level) {
      write(told, paint(host == null ? text : "<" + host + "> " + text, Role.VERBOSE));
    }
  }

  /** What is told beside the run's own output, on standard error, without colour. */
  public void aside(String text) {
    writeError(text);
  }

  /** A line on standard error. */
  public void error(String text, Role role) {
    writeError(paint(text, role));
  }

  /** What a user got wrong, on standard error. */
  public void error(UserError error) {
    error(ErrorText.of(error), Role.ERROR);
  }

  /** An author's mistake that failed a task, on standard error, once. */
  public void mistake(Problem problem) {
    once(ErrorText.of("[ERROR]: ", problem), Role.ERROR);
  }

  /** A warning on standard error, once for each text. */
  public void warning(String message) {
    once("[WARNING]: " + message, Role.WARN);
  }

  /** A warning of something that a user wrote, with its place, once. */
  public void warning(Problem problem) {
    once(ErrorText.of("[WARNING]: ", problem), Role.WARN);
  }

  /** A deprecation on standard error, once for each text. */
  public void deprecation(String message) {
    once("[DEPRECATION WARNING]: " + message, Role.DEPRECATE);
  }

  /** Hands everything written so far to the operator. */
  public synchronized void flush() {
    out.flush();
  }

  private synchronized void once(String text, Role role) {
    if (shownOnce.add(text)) {
      writeError(paint(text, role));
    }
  }

  private synchronized void writeError(String text) {
    flush();
    write(err, text);
    err.flush();
  }

  /** Ansible ends every line alike, since some log viewers show a carriage return as a line. */
  private synchronized void write(PrintStream stream, String text) {
    String plain = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n");
    stream.print(plain.endsWith("\n") ? plain : plain + "\n");
  }

  /** A last line end is not painted. */
  private String paint(String text, Role role) {
    if (palette.isPlain() || !text.endsWith("\n")) {
      return palette.paint(text, role);
    }
    return palette.paint(text.substring(0, text.length() - 1), role) + "\n";
  }
}
