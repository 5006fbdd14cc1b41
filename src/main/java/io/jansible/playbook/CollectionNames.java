package io.jansible.playbook;

import io.jansible.source.TemplateText;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.ArrayList;
import java.util.List;

/** Reads names of collections: a list of them, or one. */
final class CollectionNames {
  private final Findings findings;

  CollectionNames(Findings findings) {
    this.findings = findings;
  }

  /**
   * @param node null where nothing is written
   */
  List<String> of(YamlNode node) {
    if (node == null || node instanceof YamlNode.Scalar scalar && scalar.value() == null) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    if (node instanceof YamlNode.Sequence sequence) {
      sequence.elements().forEach(element -> add(element, names));
    } else {
      add(node, names);
    }
    return names;
  }

  private void add(YamlNode node, List<String> names) {
    if (!(node instanceof YamlNode.Scalar scalar && scalar.value() instanceof String name)) {
      findings.problem(
          node.at(),
          "'collections' must be a list of names, not " + Constant.shape(node),
          "Write '- namespace.name', one collection a line.");
    } else if (YamlValues.of(node) instanceof TemplateText) {
      findings.warning(
          node.at(), "'collections' is not templatable, so '" + name + "' is no collection");
    } else {
      names.add(name);
    }
  }
}
