package io.jansible.connection;

import java.io.OutputStream;
import java.time.Duration;
import java.util.Objects;

/**
 * One round trip to a shell: a POSIX sh script that runs in a subshell of its own, what it reads on
 * standard input, how long it may take (null: as long as it wants), and where its standard output
 * goes while it runs (null: into the reply).
 */
public record Request(String script, Content input, Duration timeout, OutputStream sink) {
  public Request {
    Objects.requireNonNull(script);
    Objects.requireNonNull(input);
  }

  public static Request of(String script) {
    return new Request(script, Content.EMPTY, null, null);
  }

  public Request withInput(Content newInput) {
    return new Request(script, newInput, timeout, sink);
  }

  public Request withTimeout(Duration newTimeout) {
    return new Request(script, input, newTimeout, sink);
  }

  public Request withSink(OutputStream newSink) {
    return new Request(script, input, timeout, newSink);
  }
}
