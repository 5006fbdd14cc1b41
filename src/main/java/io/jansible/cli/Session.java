package io.jansible.cli;

import io.jansible.execute.MemoryLimit;
import io.jansible.output.Display;
import io.jansible.output.Palette;
import io.jansible.output.Role;
import io.jansible.output.Terminal;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** One command's run: configuration, display, and how it ends. */
final class Session {
  private final String command;
  private final Invocation invocation;
  private final ParseResult flags;
  private final Interrupts interrupts;
  private final Beginning beginning;

  Session(
      String command,
      Invocation invocation,
      ParseResult flags,
      Interrupts interrupts,
      Beginning beginning) {
    this.command = command;
    this.invocation = invocation;
    this.flags = flags;
    this.interrupts = interrupts;
    this.beginning = beginning;
  }

  int run(Command called) {
    Configuration configuration;
    try {
      configuration = Configuration.load(invocation.environment(), invocation.workingDirectory());
    } catch (UserError e) {
      return Cli.report(display(null, 0), e, Cli.USAGE);
    }
    Display display = display(configuration, 0);
    try {
      Choices choices = new Choices(flags, configuration, invocation);
      display = display(configuration, choices.verbosity());
      configuration.warnings().forEach(display::warning);
      display.verbose(1, null, origin(configuration));
      tellNotes(configuration, display);
      Setup setup = new Setup(invocation, configuration, choices, display, interrupts, beginning);
      return called.run(setup);
    } catch (ExitException e) {
      return Cli.report(display, e.error(), e.exitCode());
    } catch (UserError e) {
      return Cli.report(display, e, e.isInPlaybook() ? Cli.PARSER : Cli.ERROR);
    } catch (OutOfMemoryError e) {
      String message = MemoryLimit.exceededBy("The values of this run");
      return Cli.report(display, new UserError(message), Cli.UNEXPECTED);
    } catch (RuntimeException | StackOverflowError e) {
      return Cli.bug(display, e);
    }
  }

  private static void tellNotes(Configuration configuration, Display display) {
    if (display.verbosity() > 0) {
      for (Problem note : configuration.notes()) {
        display.aside(note.at() + ": " + note.message());
      }
    }
  }

  private static String origin(Configuration configuration) {
    return configuration.file() == null
        ? "No config file found; using defaults"
        : "Using " + configuration.file() + " as config file";
  }

  private Display display(Configuration configuration, int verbosity) {
    Terminal terminal = Terminal.detect(invocation.environment());
    boolean force = configuration != null && configuration.get(Settings.FORCE_COLOR);
    boolean none = configuration != null && configuration.get(Settings.NO_COLOR);
    boolean coloured = force || (terminal.present() && !none);
    Palette palette = coloured ? palette(configuration) : Palette.PLAIN;
    Display display =
        new Display(invocation.out(), invocation.err(), palette, terminal.bannerWidth(), verbosity);
    boolean apart = configuration != null && configuration.get(OutputSettings.VERBOSE_TO_STDERR);
    return apart ? display.tellingOnError() : display;
  }

  private static Palette palette(Configuration configuration) {
    Map<Role, String> colours = new EnumMap<>(Role.class);
    if (configuration != null) {
      for (Role role : Role.values()) {
        colours.put(role, configuration.get(Settings.colour(role)));
      }
    }
    return Palette.of(colours);
  }

  /** A problem nobody can place, as an error. */
  static UserError error(String message, String hint) {
    return new UserError(new Problem(message, null, hint));
  }
}
