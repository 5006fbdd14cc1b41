package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.nio.file.Path;
import java.util.Map;

/**
 * A role as its directory says, with the files that one use of it chose.
 *
 * @param name what the author called it; a role of a collection without the collection's name
 * @param collection {@code namespace.name}, or null
 * @param defaults variables that everything else wins over
 * @param vars variables of {@code vars/}
 * @param duplicatesAllowed allow_duplicates: whether it runs again with the same parameters
 */
public record Role(
    String name,
    String collection,
    Path directory,
    Map<String, Object> defaults,
    Map<String, Object> vars,
    boolean duplicatesAllowed) {
  public Role {
    defaults = Ordered.copy(defaults);
    vars = Ordered.copy(vars);
  }

  /** The name with its collection, if it has one. */
  public String qualifiedName() {
    return collection == null ? name : collection + "." + name;
  }
}
