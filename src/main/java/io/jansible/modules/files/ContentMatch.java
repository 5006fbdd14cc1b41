package io.jansible.modules.files;

import io.jansible.module.ModuleFailure;
import io.jansible.modules.files.transfer.TextEncoding;
import io.jansible.source.PythonRegex;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Whether a content that comes in pieces matches an expression: anywhere, or at the start of a
 * line. Of a content that is matched by lines only those are kept that are not over.
 */
final class ContentMatch {
  /** Encodings in which a byte that ends a line is nothing else. */
  private static final Set<String> BY_LINES = Set.of("utf-8", "utf8", "ascii", "latin-1", "latin1");

  private static final int BLOCK = 1 << 16;

  private final PythonRegex expression;
  private final boolean whole;
  private final String encoding;
  private final boolean inBlocks;
  private final ByteArrayOutputStream open = new ByteArrayOutputStream();
  private Boolean result = false;
  private boolean decided;

  /**
   * @param whole whether the expression matches anywhere in the content
   * @param encoding one of Python's names
   * @throws ModuleFailure when there is no such encoding
   */
  ContentMatch(PythonRegex expression, boolean whole, String encoding) {
    this.expression = expression;
    this.whole = whole;
    this.encoding = encoding;
    this.inBlocks =
        !whole && BY_LINES.contains(encoding.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  void add(byte[] bytes, int offset, int length) {
    if (decided) {
      return;
    }
    open.write(bytes, offset, length);
    if (inBlocks && open.size() >= BLOCK) {
      byte[] content = open.toByteArray();
      int end = content.length;
      while (end > 0 && content[end - 1] != '\n') {
        end--;
      }
      open.reset();
      open.write(content, end, content.length - end);
      decide(Arrays.copyOf(content, end));
    }
  }

  /** The content is over: whether it matches; null when it is none of the encoding. */
  Boolean result() {
    if (!decided) {
      decide(open.toByteArray());
    }
    return result;
  }

  private void decide(byte[] content) {
    String text;
    try {
      text = TextEncoding.decode(content, encoding);
    } catch (ModuleFailure e) {
      if (e.getMessage().startsWith("unknown encoding")) {
        throw e;
      }
      result = null;
      decided = true;
      return;
    }
    result = whole ? expression.matcher(text).find() : hasLine(text);
    decided = result;
  }

  /** The line end is part of the line that Python matches. */
  private boolean hasLine(String content) {
    String text =
        content.indexOf('\r') < 0 ? content : content.replace("\r\n", "\n").replace('\r', '\n');
    Matcher matcher = expression.matcher(text);
    int end;
    for (int start = 0; start < text.length(); start = end) {
      int newline = text.indexOf('\n', start);
      end = newline < 0 ? text.length() : newline + 1;
      if (matcher.region(start, end).lookingAt()) {
        return true;
      }
    }
    return false;
  }
}
