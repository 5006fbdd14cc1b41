package io.jansible.cli;

import io.jansible.execute.Listener;
import io.jansible.output.Callback;
import io.jansible.output.CallbackParts;
import io.jansible.output.Callbacks;
import io.jansible.output.Display;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The callbacks that an operator chose: one that shows the run, and others that add to it. */
final class CallbackChoice {
  private final Setup setup;
  private final Configuration configuration;
  private final CallbackParts parts;

  CallbackChoice(Setup setup) {
    this(setup, setup.display(), setup.choices().flag("--check"));
  }

  /**
   * @param display where they write
   * @param check whether the run is in check mode
   */
  CallbackChoice(Setup setup, Display display, boolean check) {
    this.setup = setup;
    this.configuration = setup.configuration();
    this.parts =
        new CallbackParts(
            display,
            OutputSettings.in(configuration),
            check,
            setup.workingDirectory(),
            Clock.systemDefaultZone(),
            CallbackOptions.profile(configuration),
            CallbackOptions.files(configuration, tree()));
  }

  private Path tree() {
    return setup.choices().knows("--tree")
        ? setup.choices().path("--tree", CallbackOptions.TREE)
        : configuration.get(CallbackOptions.TREE);
  }

  /** What hears of playbooks. */
  Listener ofPlaybooks() {
    List<Listener> all = new ArrayList<>();
    all.add(main(configuration.get(OutputSettings.STDOUT_CALLBACK)));
    addEnabled(all);
    return together(all);
  }

  /** What hears of an ad-hoc call, where Ansible asks for the settings only when it is told to. */
  Listener ofCalls() {
    boolean chosen = configuration.get(OutputSettings.AD_HOC_CALLBACKS);
    String name = configuration.get(OutputSettings.STDOUT_CALLBACK);
    List<Listener> all = new ArrayList<>();
    if (setup.choices().flag("--one-line")) {
      all.add(main("oneline"));
    } else {
      all.add(main(chosen && !name.equals("default") ? name : "minimal"));
    }
    if (chosen) {
      addEnabled(all);
    }
    if (setup.choices().flag("--tree")) {
      Callbacks.find("tree").ifPresent(tree -> all.add(tree.on(parts)));
    }
    return together(all);
  }

  private Listener main(String name) {
    Callback callback =
        Callbacks.find(name)
            .orElseThrow(() -> new UserError(problem(name, OutputSettings.STDOUT_CALLBACK, "")));
    return callback.on(parts);
  }

  private void addEnabled(List<Listener> all) {
    for (String name : configuration.get(OutputSettings.CALLBACKS_ENABLED)) {
      Optional<Callback> found = Callbacks.find(name);
      if (found.isEmpty()) {
        setup.warn(problem(name, OutputSettings.CALLBACKS_ENABLED, ": it hears nothing"));
      }
      // As in Ansible, one that shows the run is not put beside the one that does.
      found.filter(callback -> !callback.main()).ifPresent(callback -> all.add(callback.on(parts)));
    }
  }

  private Problem problem(String name, Setting<?> setting, String consequence) {
    return Problem.at(configuration.place(setting), Callbacks.problem(name) + consequence)
        .withHint(Callbacks.hint(name));
  }

  private static Listener together(List<Listener> all) {
    return all.size() == 1 ? all.get(0) : event -> all.forEach(listener -> listener.on(event));
  }
}
