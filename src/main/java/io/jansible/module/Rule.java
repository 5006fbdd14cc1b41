package io.jansible.module;

import java.util.List;

/** A rule between options of one module. */
public sealed interface Rule {
  /** At most one of the options may be given. */
  record MutuallyExclusive(List<Option<?>> options) implements Rule {}

  /** At least one of the options must be given. */
  record RequiredOneOf(List<Option<?>> options) implements Rule {}

  /** All of the options must be given, or none. */
  record RequiredTogether(List<Option<?>> options) implements Rule {}

  /** When the option has the value, all (or any) of the others must be given. */
  record RequiredIf(Option<?> option, Object value, List<Option<?>> others, boolean any)
      implements Rule {}

  /** When the option is given, all of the others must be. */
  record RequiredBy(Option<?> option, List<Option<?>> others) implements Rule {}
}
