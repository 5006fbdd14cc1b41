package io.jansible.module;

import java.util.function.Function;

/** One run of a module for one host: its arguments, the node, the controller, and the mode. */
public interface ModuleRun {
  Arguments arguments();

  default <T> T get(Option<T> option) {
    return arguments().get(option);
  }

  Target target();

  Controller controller();

  boolean checkMode();

  /** Whether diffs are wanted; without, none need be computed. */
  boolean diffMode();

  /** The -v count; 0 to 5. */
  int verbosity();

  /**
   * Changes the node. In check mode the action is not called and {@code inCheckMode} is the answer.
   */
  <T> T change(T inCheckMode, Function<Remote, T> action);
}
