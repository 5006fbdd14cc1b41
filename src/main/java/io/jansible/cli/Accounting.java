package io.jansible.cli;

import io.jansible.execute.Listener;
import io.jansible.execute.Timing;
import io.jansible.output.Display;
import io.jansible.output.RunTime;
import io.jansible.output.TimeAccount;
import io.jansible.output.TimeReport;

/** Accounts for a run's time on standard error: --profile with tables, -vv with one line. */
final class Accounting {
  private final boolean tables;
  private final Beginning beginning;

  /** Null when nobody wants to know. */
  private final TimeAccount account;

  private long running;

  Accounting(Choices choices, Beginning beginning) {
    this.tables = choices.flag("--profile");
    this.account = tables || choices.verbosity() >= 2 ? new TimeAccount() : null;
    this.beginning = beginning;
  }

  Timing timing() {
    return account != null ? Timing.by(System::nanoTime) : Timing.OFF;
  }

  /** What the listener hears, the account hears, too. */
  Listener beside(Listener listener) {
    return account != null
        ? event -> {
          listener.on(event);
          account.on(event);
        }
        : listener;
  }

  /** All is read: the engine begins. */
  void running() {
    running = System.nanoTime();
  }

  /** All is done: tells what it took. */
  void end(Display display) {
    if (account != null) {
      long start = beginning.start();
      long call = beginning.call();
      RunTime time = new RunTime(call - start, running - call, System.nanoTime() - start);
      TimeReport report = new TimeReport(account, time);
      display.aside(tables ? report.tables() : report.line());
    }
  }
}
