package io.jansible.modules.crypto;

import io.jansible.module.Arguments;
import io.jansible.module.Option;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * The subject that a task asks for.
 *
 * @param entries the attributes' names, as the task wrote them, and values
 * @param attributes the same attributes
 * @param ordered whether another order is another subject
 */
record Subject(List<List<Object>> entries, List<NameAttribute> attributes, boolean ordered) {
  private static final List<String> PART_NAMES =
      List.of("C", "ST", "L", "O", "OU", "CN", "emailAddress");
  private static final List<String> COMMON_NAMES = List.of("CN", "commonName");

  /**
   * Reads the subject options.
   *
   * @throws CryptoException when an attribute is unknown, or two ways of naming them are mixed
   */
  static Subject of(Arguments arguments) {
    List<List<Object>> entries = new ArrayList<>();
    for (int i = 0; i < PART_NAMES.size(); i++) {
      Option<String> part = CsrOptions.SUBJECT_PARTS.get(i);
      if (arguments.isSet(part) && !arguments.get(part).isEmpty()) {
        entries.add(List.of(PART_NAMES.get(i), arguments.get(part)));
      }
    }
    List<Map<String, Object>> ordered = arguments.get(CsrOptions.SUBJECT_ORDERED);
    if (ordered != null) {
      if (!entries.isEmpty()) {
        throw new CryptoException(
            "subject_ordered cannot be combined with any other subject field");
      }
      addOrdered(ordered, entries);
    } else if (arguments.get(CsrOptions.SUBJECT) != null) {
      arguments
          .get(CsrOptions.SUBJECT)
          .forEach((key, value) -> add("subject", key, value, entries));
    }
    return new Subject(entries, attributes(entries), ordered != null);
  }

  private static void addOrdered(List<Map<String, Object>> ordered, List<List<Object>> entries) {
    for (int i = 0; i < ordered.size(); i++) {
      Map<String, Object> entry = ordered.get(i);
      if (entry.size() != 1) {
        throw new CryptoException(
            "Entry #"
                + (i + 1)
                + " in subject_ordered must be a dictionary with exactly one key-value pair");
      }
      entry.forEach((key, value) -> add("subject_ordered", key, value, entries));
    }
  }

  private static void add(String option, String key, Object value, List<List<Object>> entries) {
    for (Object one : value instanceof List<?> list ? list : Arrays.asList(value)) {
      String text = one == null ? "" : PythonText.str(one);
      if (text.isEmpty()) {
        throw new CryptoException(
            "Value for " + key + " in " + option + " must not be an empty string");
      }
      entries.add(List.of(key, text));
    }
  }

  private static List<NameAttribute> attributes(List<List<Object>> entries) {
    List<NameAttribute> attributes = new ArrayList<>();
    for (List<Object> entry : entries) {
      attributes.add(NameAttribute.of((String) entry.get(0), (String) entry.get(1)));
    }
    return attributes;
  }

  X500Name name() {
    return NameAttribute.name(attributes);
  }

  /** The first common name, or null. */
  String commonName() {
    for (List<Object> entry : entries) {
      if (COMMON_NAMES.contains(entry.get(0))) {
        return (String) entry.get(1);
      }
    }
    return null;
  }

  /** Whether a name has these attributes; in any order, unless the task gave one. */
  boolean matches(X500Name name) {
    List<NameAttribute> others = NameAttribute.of(name);
    return ordered
        ? others.equals(attributes)
        : new HashSet<>(others).equals(new HashSet<>(attributes));
  }
}
