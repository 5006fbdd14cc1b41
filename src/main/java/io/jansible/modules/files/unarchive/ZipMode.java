package io.jansible.modules.files.unarchive;

/** The permissions that unzip gives to a member. */
final class ZipMode {
  private ZipMode() {}

  /**
   * Reads what zipinfo prints after the type: nine letters of Unix, or six or seven of FAT, which
   * know no more than whether a file can be run.
   */
  static int of(String letters, boolean directory, int umask) {
    if (letters.length() != 9) {
      boolean all = directory && letters.length() == 6;
      boolean run = letters.equals("rwx---") || letters.equals("rwxa---");
      return (all || run ? 0777 : 0666) & ~umask;
    }
    int mode = 0;
    for (int i = 0; i < letters.length(); i++) {
      // unzip leaves the set-user, set-group and sticky bits out.
      mode = mode << 1 | ("rwxst".indexOf(letters.charAt(i)) >= 0 ? 1 : 0);
    }
    return mode;
  }
}
