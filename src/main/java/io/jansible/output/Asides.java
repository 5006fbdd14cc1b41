package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.Notes;

/** What every callback shows alike beside the results: warnings, mistakes, verbose messages. */
final class Asides {
  private Asides() {}

  static void show(Display display, Event event) {
    if (event instanceof Event.Warning warning) {
      display.warning(warning.message());
    } else if (event instanceof Event.Deprecation deprecation) {
      display.deprecation(deprecation.message());
    } else if (event instanceof Event.Message message) {
      display.verbose(message.verbosity(), message.host(), message.text());
    } else if (event instanceof Event.Shown shown) {
      display.line(shown.line());
    } else if (event instanceof Event.StepAsked asked) {
      display.banner(asked.question());
    } else if (event instanceof Event.PlaybookStarted playbook) {
      display.verbose(2, null, playbook.plays() + " plays in " + playbook.file());
    } else if (event instanceof Event.HandlerNotified notified) {
      String text = "NOTIFIED HANDLER " + notified.handler() + " for " + notified.host();
      display.verbose(2, null, text);
    }
  }

  static void show(Display display, Notes notes) {
    notes.warnings().forEach(display::warning);
    notes.deprecations().forEach(display::deprecation);
    if (notes.mistake() != null) {
      display.mistake(notes.mistake());
    }
  }
}
