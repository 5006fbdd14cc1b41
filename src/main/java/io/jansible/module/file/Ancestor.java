package io.jansible.module.file;

import io.jansible.connection.Quote;

/**
 * The nearest directory that exists above a path where nothing is (or a link to nowhere), and who
 * would make a file there.
 *
 * @param path the directory
 * @param node what stands there
 * @param uid the number of the user that the script runs as
 * @param gid that user's group
 */
public record Ancestor(String path, Inode node, long uid, long gid) {
  private static final int SET_GROUP_ID = 02000;

  /**
   * Asks for the nearest directory; for nothing where a file or directory is, but for a link, which
   * may be there and will be replaced. Who the shell's user is does not change while it runs.
   */
  static final String FUNCTIONS =
      """
      j_me=$(stat -c '%%u %%g' /proc/self 2>/dev/null || echo "$(id -u) $(id -g)")
      j_above() {
        j_d=$1
        if [ -L "$j_d" ] && [ ! -e "$j_d" ]; then j_d=$(readlink -f "$j_d"); fi
        if [ -L "$j_d" ] || [ ! -e "$j_d" ]; then
          while :; do
            while [ "$j_d" != "${j_d%%/}" ]; do j_d=${j_d%%/}; done
            case $j_d in */*) j_d=${j_d%%/*};; *) j_d=.;; esac
            if [ -z "$j_d" ] || [ -e "$j_d" ]; then break; fi
          done
          j_d=${j_d:-/}
          printf '%%s\\0' "$j_d"
          stat -L -c '%s' "$j_d"; printf '\\0%%s\\0' "$j_me"
        else
          printf '\\0\\0\\0'
        fi
      }
      """
          .formatted(Inode.FORMAT);

  /** The script must use {@link #FUNCTIONS}. */
  static String script(String path) {
    return "j_above " + Quote.path(path) + "\n";
  }

  static Ancestor read(Answers answers) {
    String path = answers.next();
    Inode node = Inode.parse(answers.nextLine());
    String user = answers.nextLine();
    if (path.isEmpty() || node == null) {
      return null;
    }
    int space = user.indexOf(' ');
    return new Ancestor(
        path,
        node,
        Long.parseLong(user.substring(0, space)),
        Long.parseLong(user.substring(space + 1)));
  }

  /** A new file as it is made before anything is set. */
  public Inode newFile(int umask) {
    return made(0100000 | 0666 & ~umask);
  }

  /** A new directory; below a set-group-id directory it is one too. */
  public Inode newDirectory(int umask) {
    return made(0040000 | 0777 & ~umask | node.rawMode() & SET_GROUP_ID);
  }

  private Inode made(int rawMode) {
    boolean inherits = (node.rawMode() & SET_GROUP_ID) != 0;
    long group = inherits ? node.gid() : gid;
    return new Inode(rawMode, 1, uid, group, 0, 0, Long.toString(uid), Long.toString(group));
  }
}
