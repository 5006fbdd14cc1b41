package io.jansible.cli;

/** What --version prints. */
final class Version {
  private Version() {}

  static String text(String command) {
    String version = Version.class.getPackage().getImplementationVersion();
    return command
        + " "
        + (version == null ? "(not packaged)" : version)
        + "\n  language: Ansible 2.19\n  java: "
        + System.getProperty("java.version")
        + " ("
        + System.getProperty("java.home")
        + ")\n";
  }
}
