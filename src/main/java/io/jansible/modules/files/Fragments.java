package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.file.Answers;
import io.jansible.source.PythonEscapes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The files of a directory that assemble puts together, by name; or why there are none. */
record Fragments(Map<String, byte[]> files, String problem) {
  private static final byte[] NEWLINE = {'\n'};
  private static final byte[] NOTHING = {};

  /** Prints what stands at a path, then name, size and content of each file in the directory. */
  static String script(String path) {
    return """
    d=%s
    if [ ! -e "$d" ]; then printf 'none\\0'
    elif [ ! -d "$d" ]; then printf 'file\\0'
    else
      printf 'directory\\0'
      for f in "$d"/* "$d"/.*; do
        if [ -f "$f" ]; then
          n=$(wc -c < "$f") || exit
          n=$((n))
          printf '%%s\\0%%s\\0' "${f##*/}" $n
          [ $n -eq 0 ] || { head -c $n < "$f"; cat /dev/zero; } 2>/dev/null | head -c $n
        fi
      done
      printf '\\0'
    fi
    """
        .formatted(Quote.path(path));
  }

  static Fragments read(Answers answers, String path) {
    String kind = answers.next();
    if (!kind.equals("directory")) {
      String reason = kind.equals("none") ? "does not exist" : "is not a directory";
      return new Fragments(Map.of(), "Source (" + path + ") " + reason);
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (String name = answers.next(); !name.isEmpty(); name = answers.next()) {
      files.put(name, answers.nextBytes(size(answers)));
    }
    return new Fragments(files, null);
  }

  private static int size(Answers answers) {
    return Math.toIntExact(answers.nextNumber());
  }

  /**
   * Puts them together: each begins on a line of its own.
   *
   * @param delimiter what stands between two of them, on lines of its own; null for nothing
   */
  byte[] assembled(Predicate<String> names, byte[] delimiter) {
    if (problem != null) {
      throw new ModuleFailure(problem);
    }
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    boolean first = true;
    boolean open = false;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (names.test(file.getKey())) {
        whole.writeBytes(open ? NEWLINE : NOTHING);
        whole.writeBytes(first || delimiter == null ? NOTHING : delimiter);
        whole.writeBytes(file.getValue());
        open = !endsLine(file.getValue());
        first = false;
      }
    }
    return whole.toByteArray();
  }

  /** A delimiter as an author writes it, with Python's escapes, as bytes that end their line. */
  static byte[] delimiter(String written) {
    if (written == null || written.isEmpty()) {
      return null;
    }
    String text;
    try {
      text = PythonEscapes.ofBytes(EditedFile.bytes(written));
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure(e.getMessage());
    }
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return endsLine(bytes) ? bytes : (text + "\n").getBytes(StandardCharsets.ISO_8859_1);
  }

  private static boolean endsLine(byte[] bytes) {
    return bytes.length > 0 && bytes[bytes.length - 1] == '\n';
  }
}
