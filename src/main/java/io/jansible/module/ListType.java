package io.jansible.module;

import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.List;

/** A list of elements of one type; text is parted at commas, a number is its only element. */
record ListType<T>(OptionType<T> element) implements OptionType<List<T>> {
  @Override
  public String name() {
    return "list";
  }

  @Override
  public List<T> convert(Object raw) {
    List<?> parts = parts(raw);
    List<T> list = new ArrayList<>(parts.size());
    for (Object part : parts) {
      list.add(convertElement(part));
    }
    return list;
  }

  private static List<?> parts(Object raw) {
    if (raw instanceof List<?> list) {
      return list;
    }
    if (raw instanceof String text) {
      return split(text);
    }
    if (raw instanceof Number || raw instanceof Boolean) {
      return List.of(PythonText.str(raw));
    }
    throw Types.cannot(raw, "a list");
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', start)) {
      parts.add(text.substring(start, comma).strip());
      start = comma + 1;
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private T convertElement(Object part) {
    try {
      return element.convert(part);
    } catch (IllegalArgumentException e) {
      throw new ElementException(PythonText.typeName(part), element.name(), e.getMessage());
    }
  }

  /** One element of a list does not fit; Ansible words it apart from the list itself. */
  static final class ElementException extends IllegalArgumentException {
    ElementException(String found, String wanted, String reason) {
      super("is of type " + found + " and we were unable to convert to " + wanted + ": " + reason);
    }
  }
}
