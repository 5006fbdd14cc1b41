package io.jansible.template;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scope over a map; texts with markup in them count as written by the author. */
public final class MapScope implements Scope {
  private final Map<String, Object> values = new LinkedHashMap<>();

  public static MapScope of(Map<?, ?> values) {
    MapScope scope = new MapScope();
    values.forEach((name, value) -> scope.values.put((String) name, authored(value)));
    return scope;
  }

  /** A scope of names and values, one after the other. */
  public static MapScope of(Object... pairs) {
    Map<Object, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return of(values);
  }

  static Object authored(Object value) {
    if (value instanceof String text) {
      return TemplateText.isTemplate(text) ? new TemplateText(text, null) : text;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> entries = new LinkedHashMap<>();
      map.forEach((key, each) -> entries.put(key, authored(each)));
      return isTemplated(entries.values()) ? new TemplateMap(entries) : map;
    }
    if (value instanceof List<?> list) {
      List<Object> elements = new ArrayList<>();
      list.forEach(each -> elements.add(authored(each)));
      return isTemplated(elements) ? new TemplateList(elements) : list;
    }
    return value;
  }

  private static boolean isTemplated(Collection<Object> values) {
    return values.stream().anyMatch(Templated.class::isInstance);
  }

  @Override
  public Object get(String name) {
    return values.containsKey(name) ? values.get(name) : ABSENT;
  }

  @Override
  public Collection<String> names() {
    return values.keySet();
  }
}
