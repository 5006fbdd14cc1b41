package io.jansible.modules.files;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Cleanup;
import io.jansible.source.PythonRegex;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Which files of a node have a content that an expression matches. Files are read in the order in
 * which they are asked for, many in one request, and more in each; so a search that ends early has
 * read little more than it needed.
 */
final class ContentSearch {
  private static final int FIRST_FILES = 500;
  private static final long FIRST_BYTES = 4L << 20;
  private static final int GROWTH = 4;
  private static final int MOST_FILES = 8_000;
  private static final long MOST_BYTES = 256L << 20;

  /** How long one command may be: a node's limit is far above. */
  private static final int COMMAND = 60_000;

  private final ModuleRun run;
  private final List<FoundFile> files;
  private final PythonRegex expression;
  private final boolean whole;
  private final String encoding;
  private final Map<String, Integer> places = new HashMap<>();

  /** By path; null where the content is none of the encoding. */
  private final Map<String, Boolean> found = new HashMap<>();

  private int filesAtOnce = FIRST_FILES;
  private long bytesAtOnce = FIRST_BYTES;

  /**
   * @param files those whose content may be asked for, in the order of the search
   */
  ContentSearch(ModuleRun run, List<FoundFile> files) {
    this.run = run;
    this.files = files;
    this.expression = FoundWish.expression(run.get(FindModule.CONTAINS));
    this.whole = run.get(FindModule.READ_WHOLE_FILE);
    this.encoding = run.get(FindModule.ENCODING);
    for (int i = 0; i < files.size(); i++) {
      places.putIfAbsent(files.get(i).path(), i);
    }
  }

  /** Whether the content matches; null when it is none of the encoding. */
  Boolean matches(FoundFile file) {
    if (!found.containsKey(file.path())) {
      read(places.get(file.path()));
    }
    return found.get(file.path());
  }

  String problem(FoundFile file) {
    return "Failed to read the file %s due to an encoding error. current encoding: %s"
        .formatted(
            FoundFile.normal(file.path()),
            encoding == null
                ? "None (default determined by the Python built-in function \"open\")"
                : encoding);
  }

  private void read(int start) {
    int end = start;
    long bytes = 0;
    while (end < files.size()
        && end - start < filesAtOnce
        && (end == start || bytes + files.get(end).size() <= bytesAtOnce)) {
      bytes += files.get(end++).size();
    }
    Reader reader = new Reader(files.subList(start, end));
    byte[] separator = separator();
    Request request =
        Request.of(script(reader.files))
            .withInput(Content.of(separator))
            .withSink(new SeparatedContents(separator, reader));
    Reply reply = run.target().inspect(request);
    if (!reply.ok() || !reader.isComplete()) {
      throw new ModuleFailure("the files could not be read: " + reply.errorText().strip());
    }
    filesAtOnce = Math.min(filesAtOnce * GROWTH, MOST_FILES);
    bytesAtOnce = Math.min(bytesAtOnce * GROWTH, MOST_BYTES);
  }

  /** Stands behind each file's content, and in none: no file's author can know it. */
  private static byte[] separator() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return ("\n" + HexFormat.of().formatHex(random) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** One program reads many files, each with the separator behind it. */
  private static String script(List<FoundFile> files) {
    StringBuilder script = new StringBuilder(Cleanup.of("j_t"));
    script.append("j_t=$(umask 077; mktemp) && cat >\"$j_t\" || exit\n");
    int length = COMMAND;
    for (FoundFile file : files) {
      if (length >= COMMAND) {
        script.append("\ncat");
        length = 0;
      }
      String word = " " + Quote.path(file.path());
      script.append(word).append(" \"$j_t\"");
      length += word.length();
    }
    return script.append("\n:\n").toString();
  }

  /** Matches what comes against the expression. */
  private final class Reader implements SeparatedContents.Taker {
    private final List<FoundFile> files;
    private ContentMatch match = match();
    private int done;

    Reader(List<FoundFile> files) {
      this.files = files;
    }

    private ContentMatch match() {
      return new ContentMatch(expression, whole, encoding == null ? "utf-8" : encoding);
    }

    @Override
    public void more(byte[] bytes, int offset, int length) {
      match.add(bytes, offset, length);
    }

    @Override
    public void ended() {
      if (done < files.size()) {
        found.put(files.get(done).path(), match.result());
      }
      done++;
      match = match();
    }

    boolean isComplete() {
      return done == files.size();
    }
  }
}
