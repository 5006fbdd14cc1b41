package io.jansible.connection;

import java.util.Map;
import java.util.Optional;

/**
 * What a shell found out about its machine and its identity when it started.
 *
 * @param system the kernel's name, as {@code uname -s} prints it
 * @param user the name of the effective user; its number when it has no name
 * @param home the home directory, as $HOME says
 * @param directory where scripts start
 * @param temporary the directory for temporary files: $TMPDIR, else /tmp
 * @param selinux whether SELinux is enabled
 * @param tools the programs of {@link TraitsProbe#TOOLS} that are there, with their paths; looked
 *     for in $PATH, then in the usual sbin directories
 */
public record Traits(
    String system,
    String user,
    long uid,
    long gid,
    String home,
    String directory,
    String temporary,
    boolean selinux,
    Map<String, Tool> tools) {

  public Traits {
    tools = Map.copyOf(tools);
  }

  /** A program on the node. */
  public record Tool(String path, boolean busybox) {}

  public boolean isRoot() {
    return uid == 0;
  }

  public boolean has(String tool) {
    return tools.containsKey(tool);
  }

  /** Whether a program is there, and is busybox's: it takes fewer options. */
  public boolean isBusybox(String tool) {
    return has(tool) && tools.get(tool).busybox();
  }

  public Optional<String> path(String tool) {
    return Optional.ofNullable(tools.get(tool)).map(Tool::path);
  }
}
