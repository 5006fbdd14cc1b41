package io.jansible.module.file;

import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleRun;
import io.jansible.module.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Several questions to a node that go in one request. Each {@link #ask} gives the place where its
 * answer will be once {@link #run} has returned.
 */
public final class Inspection {
  private final StringBuilder script = new StringBuilder();
  private final List<Answer<?>> answers = new ArrayList<>();
  private AtOnce atOnce;

  /**
   * Adds a question.
   *
   * @param question shell commands that print NUL-terminated fields
   * @param reader reads as many fields as the commands print
   */
  public <T> Supplier<T> ask(String question, Function<Answers, T> reader) {
    script.append(question);
    Answer<T> answer = new Answer<>(reader);
    answers.add(answer);
    return answer;
  }

  public Supplier<FileState> ask(FileProbe probe) {
    return ask(probe.script(), probe::read);
  }

  /** What the wanted attributes of a path depend on. */
  public Supplier<AttributeFacts> ask(FileAttributes wanted, String path) {
    return ask(wanted.script(path), wanted::read);
  }

  /** How a new file at a path would be made; null when there is one. */
  public Supplier<Ancestor> askAncestor(String path) {
    return ask(Ancestor.script(path), Ancestor::read);
  }

  /** Adds a change to carry out right behind the questions, or null. */
  public Inspection with(AtOnce change) {
    atOnce = change;
    return this;
  }

  /** Asks the node everything at once, and where it may be changed has {@link AtOnce} done. */
  public void run(ModuleRun run) {
    if (atOnce == null) {
      run(run.target());
      return;
    }
    Reply reply = run.look(request(), atOnce.addTo(request()));
    // A status of the change's own is for who asked for the change.
    Answers fields = Step.of(reply) == null ? Answers.of(reply) : new Answers(reply.output());
    read(fields);
    atOnce.read(reply, fields);
  }

  /** Asks the node everything at once. */
  public void run(Target target) {
    // The last question's own status is nobody's failure.
    read(Answers.of(target.inspect(request())));
  }

  private void read(Answers fields) {
    for (Answer<?> answer : answers) {
      answer.read(fields);
    }
  }

  private Request request() {
    return Request.of(script + ":\n")
        .using(FileProbe.FUNCTIONS, Accounts.FUNCTIONS, Ancestor.FUNCTIONS);
  }

  /** One answer, which is there once the node was asked. */
  private static final class Answer<T> implements Supplier<T> {
    private final Function<Answers, T> reader;
    private T value;

    Answer(Function<Answers, T> reader) {
      this.reader = reader;
    }

    void read(Answers fields) {
      value = reader.apply(fields);
    }

    @Override
    public T get() {
      return value;
    }
  }
}
