package io.jansible.inventory;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Recorded files, and values in the form in which they are recorded. */
final class Recorded {
  private Recorded() {}

  static String text(String name) throws IOException {
    try (InputStream in = Recorded.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Writes the files of a text in which each begins with a line {@code === path}. */
  static void unpack(String name, Path into) throws IOException {
    for (String part : text(name).split("(?m)^=== ")) {
      if (!part.isEmpty()) {
        int end = part.indexOf('\n');
        Path file = into.resolve(part.substring(0, end));
        Files.createDirectories(file.getParent());
        Files.writeString(file, part.substring(end + 1));
      }
    }
  }

  /** A value with its templates as text. */
  static Object plain(Object value) {
    if (value instanceof TemplateText template) {
      return template.text();
    } else if (value instanceof TemplateMap map) {
      return plain(map.entries());
    } else if (value instanceof TemplateList list) {
      return plain(list.elements());
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.forEach((k, v) -> plain.put(k, plain(v)));
      return plain;
    } else if (value instanceof List<?> list) {
      return list.stream().map(Recorded::plain).toList();
    }
    return value instanceof LocalDate ? value.toString() : value;
  }
}
