package io.jansible.execute;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value whose templates are the texts that they are written as; and the other way round. */
final class AsWritten {
  private AsWritten() {}

  /** The value as its author sees it. */
  static Object of(Object value) {
    if (value instanceof TemplateText template) {
      return template.text();
    }
    if (value instanceof TemplateList list) {
      return elements(list.elements());
    }
    return value instanceof TemplateMap map ? entries(map.entries()) : value;
  }

  private static List<Object> elements(List<?> elements) {
    List<Object> written = new ArrayList<>();
    elements.forEach(element -> written.add(of(element)));
    return written;
  }

  private static Map<Object, Object> entries(Map<?, ?> entries) {
    Map<Object, Object> written = new LinkedHashMap<>();
    entries.forEach((key, entry) -> written.put(of(key), of(entry)));
    return written;
  }

  /** What an author writes out, with its texts as the templates that they are. */
  static Object templated(Object written) {
    if (written instanceof String text) {
      return TemplateText.isTemplate(text) ? new TemplateText(text, null) : text;
    }
    if (written instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, entry) -> entries.put(key, templated(entry)));
      return new TemplateMap(entries);
    }
    if (written instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(element -> elements.add(templated(element)));
      return new TemplateList(elements);
    }
    return written;
  }
}
