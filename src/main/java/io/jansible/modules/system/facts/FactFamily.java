package io.jansible.modules.system.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Facts that are gathered together. A family asks its questions before anything runs, and reads the
 * answers as a pure function afterwards; all questions of all families are one script on the node.
 */
public interface FactFamily {
  /** The name that {@code gather_subset} knows. */
  String name();

  /** Single facts of this family that {@code gather_subset} knows as well. */
  default Set<String> aliases() {
    return Set.of();
  }

  /** Whether the family is gathered unless {@code !min} says no. */
  default boolean minimal() {
    return false;
  }

  /** The families whose facts are always gathered with these. */
  default Set<String> requires() {
    return Set.of();
  }

  /** What stands before the name of each of its facts. */
  default String prefix() {
    return "ansible_";
  }

  void ask(Questions questions);

  /** The facts, without their prefix; what the node did not tell is left out. */
  Map<String, Object> read(Answers answers);

  /** What an operator should know about facts that are missing. */
  default List<String> warnings(Answers answers) {
    return List.of();
  }
}
