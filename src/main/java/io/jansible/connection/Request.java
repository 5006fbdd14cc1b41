package io.jansible.connection;

import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * One round trip to a shell: a POSIX sh script that runs in a subshell of its own. It must not
 * leave a process behind that holds its output, unless it is {@link #contained}.
 *
 * @param script the commands
 * @param arguments the script's positional parameters, any text; a script with parameters is sent
 *     once per shell and then only named, so keep what varies in them
 * @param functions definitions of shell functions that the script calls; each text is sent once per
 *     shell, which keeps what it defines for all later requests
 * @param input what the script reads on standard input
 * @param timeout how long it may take; null: as long as it wants
 * @param sink where its standard output goes while it runs; null: into the reply
 * @param leavesProcesses whether the script may leave processes behind that hold its output
 * @param leftover a file that the script leaves for a later request, and that the node's shell
 *     removes at its end if it is still there, also when the connection is lost; null: none
 * @param meter hears what the request's sender waits for
 */
public record Request(
    String script,
    List<String> arguments,
    List<String> functions,
    Content input,
    Duration timeout,
    OutputStream sink,
    boolean leavesProcesses,
    String leftover,
    Meter meter) {
  public Request {
    Objects.requireNonNull(script);
    Objects.requireNonNull(input);
    arguments = List.copyOf(arguments);
    functions = List.copyOf(functions);
  }

  public static Request of(String script, String... arguments) {
    return new Request(
        script, List.of(arguments), List.of(), Content.EMPTY, null, null, false, null, Meter.NONE);
  }

  /** The same request after other commands. */
  public Request after(String commands) {
    return new Request(
        commands + script,
        arguments,
        functions,
        input,
        timeout,
        sink,
        leavesProcesses,
        leftover,
        meter);
  }

  /** The same request for a script that calls these functions. */
  public Request using(String... definitions) {
    return new Request(
        script,
        arguments,
        List.of(definitions),
        input,
        timeout,
        sink,
        leavesProcesses,
        leftover,
        meter);
  }

  public Request withMeter(Meter newMeter) {
    return new Request(
        script, arguments, functions, input, timeout, sink, leavesProcesses, leftover, newMeter);
  }

  public Request withInput(Content newInput) {
    return new Request(
        script, arguments, functions, newInput, timeout, sink, leavesProcesses, leftover, meter);
  }

  public Request withTimeout(Duration newTimeout) {
    return new Request(
        script, arguments, functions, input, newTimeout, sink, leavesProcesses, leftover, meter);
  }

  public Request withSink(OutputStream newSink) {
    return new Request(
        script, arguments, functions, input, timeout, newSink, leavesProcesses, leftover, meter);
  }

  /**
   * The same request, for a script that runs what an author or a node's administrator wrote: its
   * daemons keep neither this request nor the next waiting. It costs the node two programs.
   */
  public Request contained() {
    return new Request(script, arguments, functions, input, timeout, sink, true, leftover, meter);
  }

  /** The same request, whose script leaves a file at a path for a later one. */
  public Request leaving(String path) {
    return new Request(
        script, arguments, functions, input, timeout, sink, leavesProcesses, path, meter);
  }
}
