package io.jansible.template.statement;

import com.hubspot.jinjava.tree.Node;
import java.util.Arrays;
import java.util.List;

/** Nodes that are rendered one after the other. */
final class Body {
  private final Node[] nodes;

  Body(List<Node> nodes) {
    this.nodes = nodes.toArray(new Node[0]);
  }

  /** Whether there is nothing but white space. */
  boolean isBlank() {
    return Arrays.stream(nodes)
        .allMatch(node -> node instanceof PlainNode plain && plain.text().isBlank());
  }

  void render(Host host) {
    for (Node node : nodes) {
      node.render(host);
    }
  }
}
