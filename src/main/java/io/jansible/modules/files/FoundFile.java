package io.jansible.modules.files;

import io.jansible.module.FileMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file below a directory that find looks in.
 *
 * @param path the path as the node told it
 * @param values what find returns of it, under Ansible's names
 */
record FoundFile(String path, Map<String, Object> values) {
  /** What stat tells and find does not. */
  private static final List<String> OTHER = List.of("block_size", "blocks", "device_type");

  /** Reads a line in the format of {@link StatFacts#FORMAT}. */
  static FoundFile of(String path, String line) {
    Map<String, Object> values = new LinkedHashMap<>();
    StatFacts.addNode(values, line, normal(path));
    OTHER.forEach(values::remove);
    values.putIfAbsent("pw_name", "");
    values.putIfAbsent("gr_name", "");
    return new FoundFile(path, values);
  }

  /** A path without empty, dot and parent elements, as Python's normpath writes it. */
  static String normal(String path) {
    boolean absolute = path.startsWith("/");
    List<String> elements = new ArrayList<>();
    for (String element : path.split("/")) {
      int last = elements.size() - 1;
      if (element.equals("..") && last >= 0 && !elements.get(last).equals("..")) {
        elements.remove(last);
      } else if (!element.isEmpty()
          && !element.equals(".")
          && !(absolute && element.equals(".."))) {
        elements.add(element);
      }
    }
    String normal = String.join("/", elements);
    return absolute ? "/" + normal : normal.isEmpty() ? "." : normal;
  }

  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  String parent() {
    int slash = path.lastIndexOf('/');
    return slash == 0 ? "/" : path.substring(0, Math.max(0, slash));
  }

  String type() {
    if (is("isdir")) {
      return "directory";
    }
    return is("islnk") ? "link" : is("isreg") ? "file" : "other";
  }

  double time(String stamp) {
    return (Double) values.get(stamp);
  }

  long size() {
    return (Long) values.get("size");
  }

  int permissions() {
    return Integer.parseInt((String) values.get("mode"), 8) & FileMode.PERMISSION_BITS;
  }

  private boolean is(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }
}
