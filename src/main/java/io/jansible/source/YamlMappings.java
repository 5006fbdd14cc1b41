package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Turns mappings into entries with each key once. Merge keys ({@code <<}) come first and lose
 * against written keys; of a key that is written twice the last value stands, at the first place.
 */
final class YamlMappings {
  private final YamlNodes nodes;
  private final Consumer<Problem> warnings;

  YamlMappings(YamlNodes nodes, Consumer<Problem> warnings) {
    this.nodes = nodes;
    this.warnings = warnings;
  }

  YamlNode.Mapping convert(MappingNode node, boolean unsafe) {
    List<YamlNode.Entry> written = new ArrayList<>();
    for (NodeTuple tuple : node.getValue()) {
      if (tuple.getKeyNode().getTag().equals(YamlScalars.MERGE)) {
        merge(tuple.getValueNode(), unsafe, written);
      }
    }
    for (NodeTuple tuple : node.getValue()) {
      if (!tuple.getKeyNode().getTag().equals(YamlScalars.MERGE)) {
        YamlNode.Scalar key = key(tuple.getKeyNode(), unsafe);
        written.add(new YamlNode.Entry(key, nodes.convert(tuple.getValueNode(), unsafe)));
      }
    }
    return new YamlNode.Mapping(nodes.at(node), Collections.unmodifiableList(unique(written)));
  }

  private void merge(Node from, boolean unsafe, List<YamlNode.Entry> into) {
    if (from instanceof SequenceNode sequence) {
      // The first of several mappings wins, so it is written last.
      for (int i = sequence.getValue().size() - 1; i >= 0; i--) {
        mergeOne(sequence.getValue().get(i), unsafe, into);
      }
    } else {
      mergeOne(from, unsafe, into);
    }
  }

  private void mergeOne(Node from, boolean unsafe, List<YamlNode.Entry> into) {
    if (from instanceof MappingNode
        && nodes.convert(from, unsafe) instanceof YamlNode.Mapping mapping) {
      into.addAll(mapping.entries());
    } else {
      nodes.refuse(
          Problem.at(nodes.at(from), "The merge key << takes a mapping or a list of mappings")
              .withHint("Name one with an anchor: '<<: *defaults'."));
    }
  }

  private YamlNode.Scalar key(Node node, boolean unsafe) {
    int problems = nodes.problems();
    if (nodes.convert(node, unsafe) instanceof YamlNode.Scalar scalar) {
      return scalar;
    }
    // An unquoted template is a mapping in a mapping: one problem tells it.
    return nodes.problems() > problems
        ? YamlNodes.nothing(nodes.at(node))
        : nodes.refuse(YamlMistakes.key(nodes.at(node)));
  }

  private List<YamlNode.Entry> unique(List<YamlNode.Entry> written) {
    Map<Object, Integer> places = new HashMap<>();
    List<YamlNode.Entry> unique = new ArrayList<>(written.size());
    for (YamlNode.Entry entry : written) {
      YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
      Integer place = places.putIfAbsent(key.value(), unique.size());
      if (place == null) {
        unique.add(entry);
      } else {
        unique.set(place, entry);
        warnings.accept(
            Problem.at(key.at(), "Found duplicate mapping key '" + key.text() + "'.")
                .withHint("Using last defined value only."));
      }
    }
    return unique;
  }
}
