package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** A display whose two streams can be read afterwards. */
final class Printed {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Display display;

  private Printed(Palette palette, int verbosity) {
    display =
        new Display(
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            palette,
            79,
            verbosity);
  }

  static Printed plain() {
    return new Printed(Palette.PLAIN, 0);
  }

  static Printed verbose(int verbosity) {
    return new Printed(Palette.PLAIN, verbosity);
  }

  static Printed coloured() {
    return new Printed(Palette.of(Map.of()), 0);
  }

  /** Lets a listener on this display hear events. */
  Printed hear(Function<Display, Listener> make, Event... events) {
    Listener listener = make.apply(display);
    for (Event event : events) {
      listener.on(event);
    }
    return this;
  }

  Display display() {
    return display;
  }

  String out() {
    display.flush();
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
