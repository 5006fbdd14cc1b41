package io.jansible.source;

import java.util.List;

/** The types of plugins that have settings, by Ansible's names. */
public final class PluginTypes {
  public static final List<String> ALL =
      List.of(
          "become",
          "cache",
          "callback",
          "cliconf",
          "connection",
          "httpapi",
          "inventory",
          "lookup",
          "netconf",
          "shell",
          "vars");

  private PluginTypes() {}
}
