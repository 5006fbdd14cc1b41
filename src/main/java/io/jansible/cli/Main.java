package io.jansible.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The process: the first argument is the command's name, the rest are what the user typed. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Beginning beginning = Beginning.ofProcess();
    List<String> typed = Arrays.asList(arguments);
    String command = typed.isEmpty() ? "jansible" : typed.get(0);
    List<String> rest = typed.isEmpty() ? typed : typed.subList(1, typed.size());
    Invocation invocation =
        new Invocation(
            rest,
            System.getenv(),
            Path.of("").toAbsolutePath(),
            System.in,
            Invocation.utf8(java.io.FileDescriptor.out),
            Invocation.utf8(java.io.FileDescriptor.err));
    Interrupts interrupts = new Interrupts();
    int exitCode = Cli.run(command, invocation, interrupts, beginning);
    StartArchive.makeIfMissing();
    interrupts.exit(exitCode);
  }
}
