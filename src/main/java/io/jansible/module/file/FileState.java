package io.jansible.module.file;

import io.jansible.module.FileMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands at a path of a node.
 *
 * @param path the path as it was asked for
 * @param node the file itself, a symbolic link too; null when there is nothing
 * @param linkTarget what a symbolic link says, or null
 * @param target what a symbolic link leads to in the end; the file itself when it is none; null
 *     when there is nothing
 * @param realPath the path without symbolic links where it was asked for and differs, else {@link
 *     #path}
 * @param checksum the content's digest where it was asked for and can be read, or null
 * @param context the SELinux context, or null where there is none
 */
public record FileState(
    String path,
    Inode node,
    String linkTarget,
    Inode target,
    String realPath,
    String checksum,
    String context) {

  /** Whether there is anything, if only a link that leads nowhere. */
  public boolean exists() {
    return node != null;
  }

  public boolean isLink() {
    return node != null && node.isLink();
  }

  /** Whether the path leads to a directory, through links too. */
  public boolean leadsToDirectory() {
    return target != null && target.isDirectory();
  }

  /** What a symbolic link leads to, under the path where it really is. */
  public FileState followed() {
    return new FileState(realPath, target, null, target, realPath, checksum, context);
  }

  /** Ansible's word for what stands there: absent, link, directory, hard or file. */
  public String state() {
    if (node == null) {
      return "absent";
    } else if (node.isLink()) {
      return "link";
    } else if (node.isDirectory()) {
      return "directory";
    }
    return node.links() > 1 ? "hard" : "file";
  }

  /**
   * The keys that Ansible adds to every result that names a path: uid, gid, owner, group, mode,
   * state, size (and secontext); empty when the path leads to nothing.
   */
  public Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    if (target != null) {
      info.put("uid", node.uid());
      info.put("gid", node.gid());
      info.put("owner", node.owner());
      info.put("group", node.group());
      info.put("mode", FileMode.text(node.permissions()));
      info.put("state", state());
      if (context != null) {
        info.put("secontext", context);
      }
      info.put("size", node.size());
    }
    return info;
  }
}
