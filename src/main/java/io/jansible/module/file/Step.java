package io.jansible.module.file;

import io.jansible.connection.Reply;

/** A step of a script that changes files; the script's exit status says which one failed. */
public enum Step {
  TEMPORARY(71),
  WRITE(72),
  VALIDATE(73),
  BACKUP(74),
  RENAME(75),
  CONTEXT(81),
  OWNER(82),
  GROUP(83),
  MODE(84),
  FLAGS(85),
  TIMES(86),
  DIRECTORY(87),
  TOUCH(88),
  LINK(89),
  REPLACE(90),
  UNLINK(91),
  REMOVE(92);

  private final int status;

  Step(int status) {
    this.status = status;
  }

  /** The shell command that ends a script at this step. */
  public String exit() {
    return "exit " + status;
  }

  /** The step that a script ended at, or null when it ended well or otherwise. */
  public static Step of(Reply reply) {
    for (Step step : values()) {
      if (step.status == reply.status()) {
        return step;
      }
    }
    return null;
  }

  /** Ansible's message for an attribute that cannot be set, or null for the other steps. */
  public String attributeMessage() {
    return switch (this) {
      case CONTEXT -> "invalid selinux context";
      case OWNER -> "chown failed";
      case GROUP -> "chgrp failed";
      case MODE -> "chmod failed";
      case FLAGS -> "chattr failed";
      default -> null;
    };
  }
}
