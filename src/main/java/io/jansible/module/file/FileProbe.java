package io.jansible.module.file;

import io.jansible.connection.Quote;

/**
 * Asks what stands at a path. Put {@link #FUNCTIONS} once at the head of a script, {@link #script}
 * where the question belongs, and {@link #read} the answers in the same order.
 */
public final class FileProbe {
  /**
   * Shell functions that print NUL-terminated fields: the file, its link, where that leads, and the
   * SELinux context. A test of the shell's own comes before each program, because a program costs a
   * hundred times more.
   */
  public static final String FUNCTIONS =
      """
      j_stat() {
        if [ -L "$1" ]; then
          stat -c '%1$s' "$1"; printf '\\0'
          readlink "$1"; printf '\\0'
          if [ -e "$1" ]; then stat -L -c '%1$s' "$1"; fi; printf '\\0'
        elif [ -e "$1" ]; then
          stat -c '%1$s' "$1"; printf '\\0\\0\\0'
        else
          printf '\\0\\0\\0'
        fi
        if [ -e /sys/fs/selinux/enforce ]; then
          if [ -e "$1" ]; then stat -c %%C "$1" 2>/dev/null; else echo none; fi
        fi
        printf '\\0'
      }
      j_sum() {
        if [ -f "$2" ] && [ -r "$2" ]; then
          { "$1"sum || openssl dgst -r "-$1"; } 2>/dev/null < "$2"
        fi
        printf '\\0'
      }
      j_real() {
        if [ -L "$1" ]; then readlink -f "$1" || readlink "$1"; fi; printf '\\0'
      }
      """
          .formatted(Inode.FORMAT);

  private final String path;
  private final String algorithm;
  private final boolean real;

  private FileProbe(String path, String algorithm, boolean real) {
    this.path = path;
    this.algorithm = algorithm;
    this.real = real;
  }

  /** Asks for type, permissions, owner, size and link. */
  public static FileProbe of(String path) {
    return new FileProbe(path, null, false);
  }

  /** Asks for the content's digest too: md5, sha1, sha224, sha256, sha384 or sha512. */
  public FileProbe withChecksum(String digest) {
    return new FileProbe(path, digest, real);
  }

  /** Asks where a symbolic link leads in the end. */
  public FileProbe withRealPath() {
    return new FileProbe(path, algorithm, true);
  }

  public String script() {
    String word = Quote.path(path);
    String script = "j_stat " + word + "\n";
    if (real) {
      script += "j_real " + word + "\n";
    }
    return algorithm == null ? script : script + "j_sum " + algorithm + " " + word + "\n";
  }

  public FileState read(Answers answers) {
    Inode node = Inode.parse(answers.nextLine());
    String link = answers.nextLine();
    Inode target = Inode.parse(answers.nextLine());
    String context = answers.nextLine();
    String leadsTo = real ? answers.nextLine() : "";
    String checksum = algorithm == null ? "" : answers.next();
    boolean isLink = node != null && node.isLink();
    return new FileState(
        path,
        node,
        isLink ? link : null,
        isLink ? target : node,
        leadsTo.isEmpty() ? path : leadsTo,
        digest(checksum),
        context.isEmpty() || context.equals("none") ? null : context);
  }

  /** The programs print the digest, a space, and a name. */
  private static String digest(String line) {
    int space = line.indexOf(' ');
    return space <= 0 ? null : line.substring(0, space);
  }
}
