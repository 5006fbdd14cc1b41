package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where one host stands in a list of steps: which task is next, given how the ones before ended.
 * Blocks send a failed host through rescue, and every host through always.
 */
final class Cursor {
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final RolesRun roles;
  private boolean failed;
  private boolean rescued;

  /**
   * @param roles which roles have run on this host
   */
  Cursor(List<Step> steps, RolesRun roles) {
    this.roles = roles;
    frames.push(new Frame(null, Part.BODY, steps));
    settle();
  }

  /** The next task, or null when this host is done. */
  Task next() {
    return frames.isEmpty() ? null : (Task) frames.peek().current();
  }

  /** Whether a failure was not rescued. */
  boolean failed() {
    return failed;
  }

  /** Whether the last {@link #fail} was caught by a block's rescue; reading it forgets it. */
  boolean takeRescued() {
    boolean answer = rescued;
    rescued = false;
    return answer;
  }

  /** Goes on behind the current task, which did not fail. */
  void advance() {
    if (frames.isEmpty()) {
      return;
    }
    frames.peek().index++;
    settle();
  }

  /** Goes on with steps that the current task has included, and then behind it. */
  void include(List<Step> steps) {
    if (!frames.isEmpty()) {
      frames.peek().index++;
      frames.push(new Frame(null, Part.BODY, steps));
      settle();
    }
  }

  /** The current task failed: goes to the nearest rescue or always, else to the end. */
  void fail() {
    while (!frames.isEmpty()) {
      Frame frame = frames.pop();
      if (frame.part == Part.BODY && frame.block != null && !frame.block.rescue().isEmpty()) {
        rescued = true;
        frames.push(new Frame(frame.block, Part.RESCUE, frame.block.rescue()));
        settle();
        return;
      }
      if (frame.part != Part.ALWAYS && frame.block != null && !frame.block.always().isEmpty()) {
        Frame always = new Frame(frame.block, Part.ALWAYS, frame.block.always());
        always.failedBefore = true;
        frames.push(always);
        settle();
        return;
      }
    }
    failed = true;
  }

  /** Drops what is left: the host leaves the play or the play ends. */
  void stop() {
    frames.clear();
  }

  private void settle() {
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      if (frame.index >= frame.steps.size()) {
        leave(frames.pop());
      } else if (frame.current() instanceof Block block) {
        frame.index++;
        if (block.role() == null || roles.begins(block.role())) {
          frames.push(new Frame(block, Part.BODY, block.steps()));
        }
      } else {
        return;
      }
    }
  }

  /** A part of a block is over; what comes behind it is always, or a failure that was kept back. */
  private void leave(Frame frame) {
    if (frame.block == null) {
      return;
    }
    if (frame.block.role() != null) {
      roles.ended(frame.block.role());
    }
    if (frame.part != Part.ALWAYS && !frame.block.always().isEmpty()) {
      frames.push(new Frame(frame.block, Part.ALWAYS, frame.block.always()));
    } else if (frame.failedBefore) {
      fail();
    }
  }

  private enum Part {
    BODY,
    RESCUE,
    ALWAYS
  }

  private static final class Frame {
    private final Block block;
    private final Part part;
    private final List<Step> steps;
    private int index;
    private boolean failedBefore;

    Frame(Block block, Part part, List<Step> steps) {
      this.block = block;
      this.part = part;
      this.steps = steps;
    }

    Step current() {
      return steps.get(index);
    }
  }
}
