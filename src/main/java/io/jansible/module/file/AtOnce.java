package io.jansible.module.file;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import java.util.ArrayList;
import java.util.List;

/**
 * A change that goes with the questions about a path in one request, because what it does can be
 * said before the answers are known: the node carries it out only where it finds what the change is
 * meant for. A node far away then costs one round trip instead of two.
 */
public final class AtOnce {
  /** Ends the answers where the node did not find what the change is meant for. */
  private static final String LEFT = "{ printf '\\0'; exit 0; }\n";

  private static final String DONE = "printf 'done\\0'\n";

  private final String script;
  private final List<String> functions;
  private Reply reply;

  private AtOnce(String condition, Request change) {
    script = condition + LEFT + DONE + change.script();
    functions = change.functions();
  }

  /** For a path where nothing stands, in a directory that is there. */
  public static AtOnce ifNothingIsAt(String path, Request change) {
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    String word = Quote.path(path);
    String condition = "[ ! -e %1$s ] && [ ! -L %1$s ] && [ -d %2$s ] || ";
    return new AtOnce(condition.formatted(word, Quote.path(parent)), change);
  }

  /** For a path where anything stands. */
  public static AtOnce ifSomethingIsAt(String path, Request change) {
    return new AtOnce("[ -e %1$s ] || [ -L %1$s ] || ".formatted(Quote.path(path)), change);
  }

  /**
   * What the node answered to the change alone, or null where it is still to be carried out.
   *
   * @see Inspection#run(io.jansible.module.ModuleRun)
   */
  public Reply reply() {
    return reply;
  }

  /** The request with the change behind its own script. */
  Request addTo(Request questions) {
    List<String> all = new ArrayList<>(questions.functions());
    functions.stream().filter(each -> !all.contains(each)).forEach(all::add);
    return Request.of(questions.script() + script).using(all.toArray(String[]::new));
  }

  /** Takes what follows the answers to the questions; in check mode, nothing does. */
  void read(Reply whole, Answers answers) {
    if (!answers.atEnd() && answers.next().equals("done")) {
      reply = new Reply(whole.status(), answers.rest(), whole.error(), whole.timedOut());
    }
  }
}
