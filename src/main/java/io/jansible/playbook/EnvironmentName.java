package io.jansible.playbook;

import java.util.regex.Pattern;

/** Which names a variable of a process can have, so that every shell can set it. */
public final class EnvironmentName {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private EnvironmentName() {}

  public static boolean isValid(String name) {
    return NAME.matcher(name).matches();
  }

  /** What to say of a name that is none. */
  public static String mistake(String name) {
    return "'" + name + "' in 'environment' is no name that a shell can set";
  }
}
