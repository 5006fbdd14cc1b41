package io.jansible.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that its author wrote and that must be rendered before anyone reads it. Every other value
 * is data: what a node, a lookup or a finished template returned is a plain string, list or map, so
 * that it can never be rendered again.
 */
public sealed interface Templated permits TemplateText, TemplateList, TemplateMap, EncryptedText {
  /**
   * The value with every text in it that holds markup made a template. Only for values that an
   * author wrote, never for what a machine returned. Sets become lists, as in Ansible's variables.
   */
  static Object mark(Object value, Position at) {
    if (value instanceof String text) {
      return TemplateText.isTemplate(text) ? new TemplateText(text, at) : text;
    } else if (value instanceof Map<?, ?> map) {
      return markEntries(map, at);
    } else if (value instanceof Collection<?> elements) {
      return markElements(elements, at);
    }
    return value;
  }

  /** What an author wrote, as data: markup stays as it is. */
  static Object unmarked(Object value) {
    if (value instanceof TemplateText text) {
      return text.text();
    } else if (value instanceof TemplateList list) {
      return list.elements().stream().map(Templated::unmarked).toList();
    } else if (value instanceof TemplateMap map) {
      Map<Object, Object> plain = new LinkedHashMap<>();
      map.entries().forEach((key, entry) -> plain.put(key, unmarked(entry)));
      return plain;
    }
    return value;
  }

  private static Object markEntries(Map<?, ?> map, Position at) {
    Map<Object, Object> marked = new LinkedHashMap<>();
    boolean templated = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object value = mark(entry.getValue(), at);
      templated |= value instanceof Templated;
      marked.put(entry.getKey(), value);
    }
    return templated ? new TemplateMap(marked) : Collections.unmodifiableMap(marked);
  }

  private static Object markElements(Collection<?> elements, Position at) {
    List<Object> marked = new ArrayList<>(elements.size());
    boolean templated = false;
    for (Object element : elements) {
      Object value = mark(element, at);
      templated |= value instanceof Templated;
      marked.add(value);
    }
    return templated ? new TemplateList(marked) : Collections.unmodifiableList(marked);
  }

  /** The value as its author wrote it: each template is its text again. */
  static Object written(Object value) {
    if (value instanceof TemplateText template) {
      return template.text();
    } else if (value instanceof TemplateMap map) {
      return written(map.entries());
    } else if (value instanceof TemplateList list) {
      return written(list.elements());
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> written = new LinkedHashMap<>();
      map.forEach((key, each) -> written.put(key, written(each)));
      return written;
    } else if (value instanceof List<?> elements) {
      List<Object> written = new ArrayList<>(elements.size());
      elements.forEach(each -> written.add(written(each)));
      return written;
    }
    return value;
  }
}
