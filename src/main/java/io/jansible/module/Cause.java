package io.jansible.module;

import java.util.List;
import java.util.Objects;

/**
 * Why a module failed, for the operator, where a result's message does not say it all.
 *
 * @param reason one sentence
 * @param about the options that may be at fault; the first one that the task has is shown
 * @param word the part of that option's value that is at fault, or null
 * @param hint what may help, or null
 */
public record Cause(String reason, List<Option<?>> about, String word, String hint) {
  public Cause {
    Objects.requireNonNull(reason);
    about = List.copyOf(about);
  }

  public static Cause of(String reason, Option<?>... about) {
    return new Cause(reason, List.of(about), null, null);
  }

  public Cause withHint(String newHint) {
    return new Cause(reason, about, word, newHint);
  }

  public Cause at(String newWord) {
    return new Cause(reason, about, newWord, hint);
  }
}
