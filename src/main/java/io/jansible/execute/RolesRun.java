package io.jansible.execute;

import io.jansible.playbook.RoleUse;
import java.util.HashSet;
import java.util.Set;

/** Which roles have run on a host in a play: the same one does not run there twice. */
final class RolesRun {
  private final Set<Object> touched = new HashSet<>();
  private final Set<Object> complete = new HashSet<>();

  /** Whether a role may begin. */
  boolean begins(RoleUse use) {
    return use.role().duplicatesAllowed() || !complete.contains(use.key());
  }

  /** A task of the role ran; one that was skipped does not count. */
  void touched(RoleUse use) {
    touched.add(use.key());
  }

  /** The role's last task is over. A role of which everything was skipped has not run. */
  void ended(RoleUse use) {
    if (touched.contains(use.key())) {
      complete.add(use.key());
    }
  }
}
