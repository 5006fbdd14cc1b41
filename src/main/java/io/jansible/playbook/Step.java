package io.jansible.playbook;

import io.jansible.source.Position;

/** One entry of a list of tasks. */
public sealed interface Step permits Block, Task {
  Position at();

  /** What the author called it, or null. */
  Written name();

  /** The keywords that are in force here: the step's own, over those of the blocks and the play. */
  Keywords keywords();
}
