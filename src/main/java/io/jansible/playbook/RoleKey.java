package io.jansible.playbook;

import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What two uses of a role have in common when they are the same; where they stand is not in it. */
final class RoleKey {
  private final List<Object> parts;
  private final int hash;

  private RoleKey(List<Object> parts) {
    this.parts = parts;
    this.hash = parts.hashCode();
  }

  static RoleKey of(Role role, RoleUse.Given given) {
    List<Object> parts = new ArrayList<>();
    parts.add(role.directory());
    parts.add(plain(given.params()));
    parts.add(plain(given.vars()));
    parts.add(Objects.toString(given.files()));
    parts.add(plain(values(given.keywords().when())));
    parts.add(new HashSet<>((List<?>) plain(values(given.keywords().tags()))));
    return new RoleKey(parts);
  }

  private static List<Object> values(List<Written> written) {
    List<Object> values = new ArrayList<>();
    written.forEach(each -> values.add(each.value()));
    return values;
  }

  /** A value with the texts of its templates instead of the templates, which know their places. */
  private static Object plain(Object value) {
    if (value instanceof TemplateText template) {
      return template.text();
    } else if (value instanceof TemplateList list) {
      return plain(list.elements());
    } else if (value instanceof TemplateMap map) {
      return plain(map.entries());
    } else if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(element -> all.add(plain(element)));
      return all;
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> all = new LinkedHashMap<>();
      map.forEach((key, element) -> all.put(key, plain(element)));
      return all;
    }
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleKey key && hash == key.hash && parts.equals(key.parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
