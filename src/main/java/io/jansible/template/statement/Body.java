package io.jansible.template.statement;

import com.hubspot.jinjava.tree.Node;
import java.util.List;

/** Nodes that are rendered one after the other. */
final class Body {
  private final Node[] nodes;

  Body(List<Node> nodes) {
    this.nodes = nodes.toArray(new Node[0]);
  }

  void render(Host host) {
    for (Node node : nodes) {
      node.render(host);
    }
  }
}
