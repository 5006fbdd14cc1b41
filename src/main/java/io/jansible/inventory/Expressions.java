package io.jansible.inventory;

import java.util.Map;

/** Evaluates what the files of inventory plugins say about hosts; a template engine serves it. */
public interface Expressions {
  /**
   * The value of an expression, without braces.
   *
   * @throws IllegalArgumentException with the reason when it has none
   */
  Object evaluate(String expression, Map<String, Object> variables);

  /**
   * Whether a condition holds.
   *
   * @throws IllegalArgumentException with the reason when nobody can tell
   */
  boolean holds(String condition, Map<String, Object> variables);

  /**
   * A text with what is in braces replaced.
   *
   * @throws IllegalArgumentException with the reason when it cannot be rendered
   */
  String render(String template, Map<String, Object> variables);

  /** The -e variables of the run. */
  Map<String, Object> extraVariables();

  /** Evaluates nothing: for inventories that need no templates. */
  Expressions NONE =
      new Expressions() {
        @Override
        public Object evaluate(String expression, Map<String, Object> variables) {
          throw new IllegalArgumentException("nothing evaluates expressions here");
        }

        @Override
        public boolean holds(String condition, Map<String, Object> variables) {
          throw new IllegalArgumentException("nothing evaluates conditions here");
        }

        @Override
        public String render(String template, Map<String, Object> variables) {
          throw new IllegalArgumentException("nothing renders templates here");
        }

        @Override
        public Map<String, Object> extraVariables() {
          return Map.of();
        }
      };
}
