package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The blocks around one host's place, the innermost on top, and how far it has come in each. */
final class Trail {
  private final Deque<Frame> frames;
  private final RolesRun roles;
  private boolean failed;

  Trail(List<Step> steps, RolesRun roles) {
    this.roles = roles;
    frames = new ArrayDeque<>(4);
    frames.push(new Frame(null, Part.BODY, steps));
  }

  private Trail(Trail other) {
    frames = new ArrayDeque<>(other.frames.size() + 2);
    for (Iterator<Frame> all = other.frames.descendingIterator(); all.hasNext(); ) {
      frames.push(new Frame(all.next()));
    }
    roles = other.roles;
    failed = other.failed;
  }

  /** This trail when it stands at a task or is at its end, else another one that does. */
  Trail toNextTask() {
    if (frames.isEmpty() || frames.peek().task() != null) {
      return this;
    }
    Trail further = new Trail(this);
    further.settle();
    return further;
  }

  /** The task at this place; null when nothing is left. */
  Task task() {
    return frames.isEmpty() ? null : frames.peek().task();
  }

  /** Goes behind the task at this place. */
  void pass() {
    if (!frames.isEmpty()) {
      frames.peek().index++;
    }
  }

  /** Stands before other steps, behind which it goes on here. */
  void include(List<Step> steps) {
    if (!frames.isEmpty()) {
      frames.push(new Frame(null, Part.BODY, steps));
    }
  }

  boolean failed() {
    return failed;
  }

  boolean isRescuing() {
    for (Frame frame : frames) {
      if (frame.part == Part.BODY && frame.block != null && !frame.block.rescue().isEmpty()) {
        return true;
      }
    }
    return false;
  }

  void fail() {
    boolean any = !frames.isEmpty();
    while (!frames.isEmpty()) {
      Frame frame = frames.pop();
      if (frame.part == Part.BODY && frame.block != null && !frame.block.rescue().isEmpty()) {
        frames.push(new Frame(frame.block, Part.RESCUE, frame.block.rescue()));
        return;
      }
      if (frame.part != Part.ALWAYS && frame.block != null && !frame.block.always().isEmpty()) {
        Frame always = new Frame(frame.block, Part.ALWAYS, frame.block.always());
        always.failedBefore = true;
        frames.push(always);
        return;
      }
    }
    failed |= any;
  }

  void clearErrors() {
    failed = false;
    frames.forEach(frame -> frame.failedBefore = false);
  }

  /** Ends here; a failure that was kept back counts, but not one that is being rescued. */
  void stop() {
    boolean rescuing = !frames.isEmpty() && frames.peek().part == Part.RESCUE;
    failed |= !rescuing && frames.stream().anyMatch(frame -> frame.failedBefore);
    frames.clear();
  }

  /** Goes behind a role, even out of its blocks; a failure that was kept back there counts. */
  void endRole(RoleUse role) {
    boolean kept = false;
    boolean inside = true;
    while (inside && !frames.isEmpty()) {
      Frame frame = frames.pop();
      kept |= frame.failedBefore;
      inside = frame.block == null || frame.block.role() != role;
    }
    roles.ended(role);
    if (kept) {
      fail();
    }
  }

  private void settle() {
    while (!frames.isEmpty()) {
      Frame frame = frames.peek();
      if (frame.index >= frame.steps.size()) {
        leave(frames.pop());
      } else if (frame.steps.get(frame.index) instanceof Block block) {
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

    Frame(Frame other) {
      this(other.block, other.part, other.steps);
      index = other.index;
      failedBefore = other.failedBefore;
    }

    /** The task at this place, or null where a block begins or this part ends. */
    Task task() {
      return index < steps.size() && steps.get(index) instanceof Task task ? task : null;
    }
  }
}
