package io.jansible.module.file;

/**
 * What a script does first that makes temporary files: however it ends, also because its shell is
 * told to or because nobody reads its output any more, the files are gone.
 */
public final class Cleanup {
  private Cleanup() {}

  /**
   * The commands, which also work inside of single quotes. They stay in force until {@code trap -
   * EXIT}.
   *
   * @param variables the shell's variables that hold the files' paths at the end
   */
  public static String of(String... variables) {
    StringBuilder removal = new StringBuilder("rm -f");
    for (String variable : variables) {
      removal.append(" \\\"\\$").append(variable).append("\\\"");
    }
    return trap(removal.toString());
  }

  /** The same for a directory with all that is in it. */
  public static String ofDirectory(String variable) {
    return trap("rm -rf \\\"\\$" + variable + "\\\"");
  }

  private static String trap(String removal) {
    return "trap \"" + removal + "\" EXIT\ntrap \"exit 129\" HUP INT TERM PIPE\n";
  }
}
