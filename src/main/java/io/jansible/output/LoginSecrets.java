package io.jansible.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides the passwords that hosts are reached with (ansible_password, ansible_become_pass, …) where
 * whole dictionaries are shown, such as hostvars. Nobody asked for these by name.
 */
final class LoginSecrets {
  private static final String HIDDEN = "********";

  private LoginSecrets() {}

  /** A result's values; the same when there is no such password in their dictionaries. */
  static Map<String, Object> hide(Map<String, Object> result) {
    Map<String, Object> hidden = new LinkedHashMap<>(result);
    hidden.replaceAll((key, value) -> hidden(value));
    return hidden;
  }

  private static Object hidden(Object value) {
    if (!holdsSecret(value)) {
      return value;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(element -> copy.add(hidden(element)));
      return copy;
    }
    Map<Object, Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) value).forEach((key, each) -> copy.put(key, shown(key, each)));
    return copy;
  }

  private static Object shown(Object key, Object value) {
    return isSecret(key, value) ? HIDDEN : hidden(value);
  }

  private static boolean holdsSecret(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(
              each -> isSecret(each.getKey(), each.getValue()) || holdsSecret(each.getValue()));
    }
    // Lists are of one kind nearly always; those of lines are long.
    return value instanceof List<?> list
        && !list.isEmpty()
        && !(list.get(0) instanceof String)
        && list.stream().anyMatch(LoginSecrets::holdsSecret);
  }

  private static boolean isSecret(Object key, Object value) {
    return key instanceof String name
        && name.startsWith("ansible_")
        && (name.endsWith("pass") || name.endsWith("password") || name.endsWith("passphrase"))
        && (value instanceof String || value instanceof Number);
  }
}
