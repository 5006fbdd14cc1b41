package io.jansible.connection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a server cuts a connection: at one of the requests that come to it, counted from 1, the
 * question for a new shell's {@link Traits} included. Nothing of a server without one is cut.
 */
public final class Cut {
  /** How much of the request the node gets, and how much of its answer the client. */
  public enum Moment {
    /** Nothing of either. */
    BEFORE,
    /** Half of the script. */
    IN_SCRIPT,
    /** The script and half of the input. */
    IN_INPUT,
    /** The whole request, and nothing of the answer. */
    BEFORE_ANSWER
  }

  private static final Pattern TEMPORARY = Pattern.compile("/[^'\"$\\n ]*\\.ansible_tmp[0-9a-z-]+");

  private final int request;
  private final Moment moment;
  private final List<CompletableFuture<?>> ends = new ArrayList<>();
  private final List<String> temporaries = new ArrayList<>();
  private final List<Boolean> inputs = new ArrayList<>();

  public Cut(int request, Moment moment) {
    this.request = request;
    this.moment = moment;
  }

  public static Cut never() {
    return new Cut(0, Moment.BEFORE);
  }

  /** Whether each of the requests that came had an input. */
  public synchronized List<Boolean> requests() {
    return List.copyOf(inputs);
  }

  /** The temporary files that the scripts name. */
  public synchronized List<String> temporaries() {
    return List.copyOf(temporaries);
  }

  /** Waits until the programs have ended that connections were cut from. */
  public void awaitEnds() {
    List<CompletableFuture<?>> all;
    synchronized (this) {
      all = List.copyOf(ends);
    }
    all.forEach(CompletableFuture::join);
  }

  synchronized void expectEnd(Process process) {
    ends.add(process.onExit());
  }

  /** Counts a request; says whether it is the one. */
  synchronized boolean meets(ClientInput.Frame frame) {
    if (frame.tag() == null) {
      return false;
    }
    inputs.add(frame.inputSize() > 0);
    Matcher names = TEMPORARY.matcher(new String(frame.head(), StandardCharsets.UTF_8));
    while (names.find()) {
      temporaries.add(names.group());
    }
    return inputs.size() == request;
  }

  Moment moment() {
    return moment;
  }

  @Override
  public String toString() {
    return "a cut at request " + request + ", " + moment;
  }
}
