package io.jansible.connection;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One round trip to a shell: a POSIX sh script that runs in a subshell of its own.
 *
 * @param arguments the script's positional parameters, any text; a script with parameters is sent
 *     once per shell and then only named, so keep what varies in them
 * @param input what the script reads on standard input
 * @param timeout how long it may take; null: as long as it wants
 * @param sink where its standard output goes while it runs; null: into the reply
 * @param tidy that the script leaves no process behind; saves the node some work
 */
public record Request(
    String script,
    List<String> arguments,
    Content input,
    Duration timeout,
    OutputStream sink,
    boolean tidy) {
  public Request {
    Objects.requireNonNull(script);
    Objects.requireNonNull(input);
    arguments = List.copyOf(arguments);
  }

  public static Request of(String script, String... arguments) {
    return new Request(script, List.of(arguments), Content.EMPTY, null, null, false);
  }

  public Request withInput(Content newInput) {
    return new Request(script, arguments, newInput, timeout, sink, tidy);
  }

  public Request withTimeout(Duration newTimeout) {
    return new Request(script, arguments, input, newTimeout, sink, tidy);
  }

  public Request withSink(OutputStream newSink) {
    return new Request(script, arguments, input, timeout, newSink, tidy);
  }

  /**
   * The same request, promising that its script leaves no process behind that holds its output:
   * true for what a module asks and for what it does to files, not for commands and services.
   */
  public Request tidied() {
    return new Request(script, arguments, input, timeout, sink, true);
  }
}
