package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.modules.files.transfer.TextEncoding;
import io.jansible.source.PythonRegex;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which files of a node have a content that an expression matches: read in one request. */
final class ContentSearch {
  private final PythonRegex expression;
  private final boolean whole;
  private final String encoding;

  /** By path; null where the content is none of the encoding. */
  private final Map<String, Boolean> found = new HashMap<>();

  private ContentSearch(PythonRegex expression, boolean whole, String encoding) {
    this.expression = expression;
    this.whole = whole;
    this.encoding = encoding;
  }

  static ContentSearch of(ModuleRun run, List<String> paths) {
    ContentSearch search =
        new ContentSearch(
            FoundWish.expression(run.get(FindModule.CONTAINS)),
            run.get(FindModule.READ_WHOLE_FILE),
            run.get(FindModule.ENCODING));
    if (!paths.isEmpty()) {
      Request request = Request.of(script(paths)).withSink(search.new Reader(paths));
      Reply reply = run.target().inspect(request);
      if (!reply.ok()) {
        throw new ModuleFailure("the files could not be read: " + reply.errorText().strip());
      }
    }
    return search;
  }

  boolean matches(FoundFile file) {
    return Boolean.TRUE.equals(found.get(file.path()));
  }

  boolean isUnreadable(FoundFile file) {
    return found.containsKey(file.path()) && found.get(file.path()) == null;
  }

  String problem(FoundFile file) {
    return "Failed to read the file %s due to an encoding error. current encoding: %s"
        .formatted(
            FoundFile.normal(file.path()),
            encoding == null
                ? "None (default determined by the Python built-in function \"open\")"
                : encoding);
  }

  /** A file that shrinks while it is read is filled up: the next one begins where it should. */
  private static String script(List<String> paths) {
    return "for f in "
        + Quote.words(paths)
        + """
        ; do
        n=$(wc -c < "$f" 2>/dev/null) && [ -r "$f" ] || n=0
        n=$((n))
        echo $n
        [ $n -eq 0 ] || { head -c $n < "$f"; cat /dev/zero; } 2>/dev/null | head -c $n
        done
        """;
  }

  private Boolean matches(byte[] content) {
    String text;
    try {
      text = TextEncoding.decode(content, encoding == null ? "utf-8" : encoding);
    } catch (ModuleFailure e) {
      if (e.getMessage().startsWith("unknown encoding")) {
        throw e;
      }
      return null;
    }
    if (whole) {
      return expression.matcher(text).find();
    }
    // The line end is part of the line that Python matches.
    for (String line : text.replace("\r\n", "\n").replace('\r', '\n').split("(?<=\n)")) {
      if (!line.isEmpty() && expression.matcher(line).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  /** Takes the answer apart as it comes, so that one file at a time is in memory. */
  private final class Reader extends OutputStream {
    private final List<String> paths;
    private final ByteArrayOutputStream part = new ByteArrayOutputStream();
    private int done;
    private long left = -1;

    Reader(List<String> paths) {
      this.paths = paths;
    }

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      int at = offset;
      while (at < offset + length) {
        if (left < 0) {
          at = readSize(bytes, at);
        } else {
          int count = (int) Math.min(left, offset + length - at);
          part.write(bytes, at, count);
          at += count;
          left -= count;
        }
        if (left == 0) {
          ended();
        }
      }
    }

    private int readSize(byte[] bytes, int at) {
      if (bytes[at] == '\n') {
        left = Long.parseLong(part.toString(StandardCharsets.US_ASCII));
        part.reset();
      } else {
        part.write(bytes[at]);
      }
      return at + 1;
    }

    private void ended() {
      found.put(paths.get(done++), matches(part.toByteArray()));
      part.reset();
      left = -1;
    }
  }
}
