package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What stands around a list of steps.
 *
 * @param keywords what the play and the blocks hand down to the steps
 * @param role the use of a role that the steps belong to, or null
 * @param directories where the files stand that brought the steps in, the innermost first; empty in
 *     a playbook itself
 * @param includeParams variables of the dynamic includes around; they win over set_fact
 * @param rescued whether a block around has steps for what fails here
 * @param depth how many dynamic includes are around
 */
public record Surroundings(
    Keywords keywords,
    RoleUse role,
    List<Path> directories,
    Map<String, Object> includeParams,
    boolean rescued,
    int depth) {
  public static final Surroundings NONE =
      new Surroundings(Keywords.NONE, null, List.of(), Map.of(), false, 0);

  public Surroundings {
    directories = Ordered.copy(directories);
    includeParams = Ordered.copy(includeParams);
  }

  /** The same place with other keywords in force. */
  public Surroundings with(Keywords inner) {
    return new Surroundings(inner, role, directories, includeParams, rescued, depth);
  }

  /** Inside a block whose rescue takes what fails. */
  Surroundings withRescue() {
    return new Surroundings(keywords, role, directories, includeParams, true, depth);
  }

  /** Inside a file that was brought in from here. */
  Surroundings in(Path file) {
    List<Path> all = new ArrayList<>();
    all.add(file.toAbsolutePath().normalize().getParent());
    directories.stream().filter(directory -> !all.contains(directory)).forEach(all::add);
    return new Surroundings(keywords, role, all, includeParams, rescued, depth);
  }

  /** Inside a role that is used here. */
  Surroundings in(RoleUse use) {
    return new Surroundings(keywords, use, directories, includeParams, rescued, depth);
  }

  /** Inside an include with variables of its own. */
  Surroundings including(Map<String, Object> params) {
    return new Surroundings(
        keywords, role, directories, Ordered.join(includeParams, params), rescued, depth);
  }

  /** Inside one dynamic include more. */
  Surroundings deeper() {
    return new Surroundings(keywords, role, directories, includeParams, rescued, depth + 1);
  }
}
