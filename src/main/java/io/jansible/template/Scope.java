package io.jansible.template;

import java.util.Collection;

/** The names that an expression can see. Reading one name costs that name only. */
public interface Scope {
  /** What {@link #get} answers for a name that is not defined; None is null. */
  Object ABSENT =
      new Object() {
        @Override
        public String toString() {
          return "absent";
        }
      };

  /**
   * A value, a {@link io.jansible.source.Templated} that is rendered on use, or {@link #ABSENT}.
   */
  Object get(String name);

  /** All names, for suggestions and for the {@code vars} variable. */
  Collection<String> names();
}
