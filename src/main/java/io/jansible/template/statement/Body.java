package io.jansible.template.statement;

import com.hubspot.jinjava.tree.Node;
import java.util.List;

/** Nodes that are rendered one after the other. */
record Body(List<Node> nodes) {
  void render(Host host) {
    for (int i = 0; i < nodes.size(); i++) {
      nodes.get(i).render(host);
    }
  }
}
