package io.jansible.modules.net;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Answers;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.source.PythonRegex;
import java.time.Duration;

/** A file that is to be there, to hold something, or to go. */
final class AwaitedFile implements Awaited {
  private final ModuleRun run;
  private final PythonRegex expression;
  private final String path;
  private final boolean absent;

  /** What stat said when the content was last read: it is read again when it says another thing. */
  private String seen = "";

  AwaitedFile(ModuleRun run, PythonRegex expression) {
    this.run = run;
    this.expression = expression;
    this.path = run.target().expand(run.get(WaitForModule.PATH));
    this.absent = run.get(WaitForModule.STATE).equals("absent");
  }

  @Override
  public Found look(Duration left) {
    Reply reply = run.target().inspect(Request.of(script()).using(FileProbe.FUNCTIONS));
    Answers answers = new Answers(reply.output());
    FileState state = FileProbe.of(path).read(answers);
    String why = answers.nextLine();
    if (absent) {
      return Found.of(state.target() == null);
    } else if (state.target() == null) {
      String reason = why.substring(why.lastIndexOf(": ") + 1).strip();
      return reason.isEmpty() || reason.equals("No such file or directory")
          ? Found.NOT_YET
          : Found.hopeless("Failed to stat " + path + ", " + reason);
    } else if (expression == null) {
      return Found.MET.with(state.info());
    }
    String now = answers.nextLine();
    boolean read = answers.next().equals("read");
    seen = now;
    Found found = read ? Found.in(answers.rest(), expression) : Found.NOT_YET;
    return found.met() ? found.with(state.info()) : found;
  }

  /** Files of the kernel's have no size, and no time that tells. */
  private String script() {
    String word = Quote.path(path);
    String script =
        FileProbe.of(path).script()
            + "[ -e %1$s ] || LC_ALL=C stat -L -c %%f %1$s 2>&1 >/dev/null\nprintf '\\0'\n"
                .formatted(word);
    if (absent || expression == null) {
      return script + ":\n";
    }
    return script
        + """
        if [ -e %1$s ]; then
        j_now=$(stat -L -c '%%i %%s %%y %%z' %1$s)
        printf '%%s\\0' "$j_now"
        if [ "$j_now" = %2$s ] && [ -s %1$s ]; then printf 'same\\0'
        elif [ -d %1$s ]; then printf 'none\\0'
        else printf 'read\\0'; cat %1$s 2>/dev/null; fi
        fi
        :
        """
            .formatted(word, Quote.word(seen));
  }

  @Override
  public String timeout() {
    String regex = run.get(WaitForModule.SEARCH_REGEX);
    if (absent) {
      return "Timeout when waiting for " + path + " to be absent.";
    }
    return regex == null
        ? "Timeout when waiting for file " + path
        : "Timeout when waiting for search string " + regex + " in " + path;
  }
}
