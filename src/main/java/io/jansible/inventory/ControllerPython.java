package io.jansible.inventory;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The controller's Python, for playbooks that say with it how this machine's modules are run, or
 * run it themselves; nothing here does, and where there is none it is only a name.
 */
public final class ControllerPython {
  private static final String FOUND = find(System.getenv().getOrDefault("PATH", ""));

  private ControllerPython() {}

  public static String path() {
    return FOUND;
  }

  static String find(String path) {
    for (String directory : path.split(":")) {
      Path python = Path.of(directory, "python3");
      if (python.isAbsolute() && Files.isRegularFile(python) && Files.isExecutable(python)) {
        return python.toString();
      }
    }
    return "python3";
  }
}
