package io.jansible.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * The archive of loaded classes that the launcher lets the JVM start from. Where there is none, or
 * the JVM has refused it, the launcher is called to make one, in the background: after a run,
 * because that takes seconds.
 */
final class StartArchive {
  private StartArchive() {}

  /** Has an archive made for the next run if this one had none. */
  static void makeIfMissing() {
    String state = System.getProperty("jansible.archive");
    if ("missing".equals(state)) {
      make("missing");
    } else if ("used".equals(state) && isRefused()) {
      make("refused");
    }
  }

  /** A JVM that cannot read what it was told to share shares nothing. */
  private static boolean isRefused() {
    return !System.getProperty("java.vm.info", "").contains("sharing");
  }

  private static void make(String how) {
    String launcher = System.getProperty("jansible.launcher");
    ProcessBuilder maker = new ProcessBuilder(List.of("/bin/sh", launcher));
    maker.environment().put("JANSIBLE_ARCHIVE", how);
    maker.directory(new File("/"));
    maker.redirectInput(Redirect.from(new File("/dev/null")));
    maker.redirectOutput(Redirect.DISCARD);
    maker.redirectError(Redirect.DISCARD);
    try {
      maker.start();
    } catch (IOException e) {
      // Without an archive a start takes longer; nothing else depends on it.
      return;
    }
  }
}
