package io.jansible.module;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
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
   * Looks at the node, and where it may be changed also changes it, in the same round trip.
   *
   * @param questions only looks; it is what check mode sends
   * @param withChange the same questions, then a change that the node carries out if it fits
   */
  default Reply look(Request questions, Request withChange) {
    Reply reply = change(null, remote -> remote.run(withChange));
    return reply == null ? target().inspect(questions) : reply;
  }

  /**
   * Changes the node. In check mode the action is not called and {@code inCheckMode} is the answer.
   */
  <T> T change(T inCheckMode, Function<Remote, T> action);
}
