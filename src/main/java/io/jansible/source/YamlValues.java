package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns nodes into values: text with template markup becomes a {@link Templated}, and so does every
 * list and mapping around it; all else becomes plain data. Keys are never templates.
 */
public final class YamlValues {
  private final Map<YamlNode, Object> shared = new IdentityHashMap<>();

  private YamlValues() {}

  /** The value of a node; null for null and for a document that is empty. */
  public static Object of(YamlNode node) {
    return node == null ? null : new YamlValues().value(node);
  }

  /**
   * Whether a text that is written without quotes is read as that text, not as a number or such.
   */
  public static boolean readsAsText(String plain) {
    return YamlScalars.resolve(plain).equals(org.snakeyaml.engine.v2.nodes.Tag.STR);
  }

  private Object value(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar(scalar);
    }
    Object known = shared.get(node);
    if (known == null) {
      known =
          node instanceof YamlNode.Mapping mapping
              ? mapping(mapping)
              : sequence((YamlNode.Sequence) node);
      shared.put(node, known);
    }
    return known;
  }

  private static Object scalar(YamlNode.Scalar scalar) {
    if (scalar.value() instanceof String text
        && !YamlNode.UNSAFE.equals(scalar.tag())
        && TemplateText.isTemplate(text)) {
      return new TemplateText(text, scalar.at());
    }
    return scalar.value();
  }

  private Object sequence(YamlNode.Sequence sequence) {
    List<Object> elements = new ArrayList<>(sequence.elements().size());
    boolean templated = false;
    for (YamlNode element : sequence.elements()) {
      Object value = value(element);
      templated |= value instanceof Templated;
      elements.add(value);
    }
    return templated ? new TemplateList(elements) : Collections.unmodifiableList(elements);
  }

  private Object mapping(YamlNode.Mapping mapping) {
    Map<Object, Object> entries = new LinkedHashMap<>();
    boolean templated = false;
    for (YamlNode.Entry entry : mapping.entries()) {
      Object value = value(entry.value());
      templated |= value instanceof Templated;
      entries.put(((YamlNode.Scalar) entry.key()).value(), value);
    }
    return templated ? new TemplateMap(entries) : Collections.unmodifiableMap(entries);
  }
}
