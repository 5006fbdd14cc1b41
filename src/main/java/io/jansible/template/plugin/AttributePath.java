package io.jansible.template.plugin;

import io.jansible.template.Undefined;
import io.jansible.template.value.Items;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.List;

/** An attribute as filters take it: a name, an index, or several with dots between. */
record AttributePath(List<Object> parts) {
  static AttributePath of(Object attribute) {
    if (Types.isInt(attribute)) {
      return new AttributePath(List.of(attribute));
    }
    List<Object> parts = new ArrayList<>();
    for (String part : Text.of(attribute).split("\\.", -1)) {
      boolean index = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      parts.add(index ? (Object) Long.parseLong(part) : part);
    }
    return new AttributePath(parts);
  }

  /** The attribute of a value, undefined when it has none. */
  Object get(Object value) {
    return get(value, null);
  }

  /** The attribute of a value; each part that is missing is the default, if that is not null. */
  Object get(Object value, Object otherwise) {
    Object found = value;
    for (Object part : parts) {
      found = Items.element(found, part);
      if (found instanceof Undefined && otherwise != null) {
        found = otherwise;
      }
    }
    return found;
  }
}
