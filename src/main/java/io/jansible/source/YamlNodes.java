package io.jansible.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Turns the library's nodes into ours: values, positions, merge keys and Ansible's tags. */
final class YamlNodes {
  private static final Tag OMAP = new Tag(Tag.PREFIX + "omap");
  private static final Tag PAIRS = new Tag(Tag.PREFIX + "pairs");

  private final SourceText source;
  private final YamlMappings mappings;
  private final List<Problem> problems = new ArrayList<>();
  private final int lastBlockEnd;

  /** What became of nodes with an anchor; null while a node is being converted. */
  private final Map<Node, YamlNode> anchored = new IdentityHashMap<>();

  YamlNodes(SourceText source, Consumer<Problem> warnings) {
    this.source = source;
    this.lastBlockEnd = lastBlockEnd(source.content());
    this.mappings = new YamlMappings(this, warnings);
  }

  /** Notes a problem, so that all are told at once, and gives null in the place of the node. */
  YamlNode.Scalar refuse(Problem problem) {
    problems.add(problem);
    return nothing(problem.at());
  }

  static YamlNode.Scalar nothing(Position at) {
    return new YamlNode.Scalar(at, null, "", YamlNode.Style.PLAIN, null);
  }

  /** How many problems there are by now. */
  int problems() {
    return problems.size();
  }

  void requireNoProblem() {
    if (!problems.isEmpty()) {
      throw new UserError(problems).inPlaybook();
    }
  }

  YamlNode convert(Node node) {
    return convert(node, false);
  }

  /**
   * @param unsafe whether an {@code !unsafe} stands above: it holds for all that is inside
   */
  YamlNode convert(Node node, boolean unsafe) {
    if (node.getAnchor().isEmpty()) {
      return convertOnce(node, unsafe);
    }
    if (anchored.containsKey(node)) {
      YamlNode known = anchored.get(node);
      return known != null
          ? known
          : refuse(Problem.at(at(node), "This YAML node contains itself through an alias"));
    }
    anchored.put(node, null);
    YamlNode converted = convertOnce(node, unsafe);
    anchored.put(node, converted);
    return converted;
  }

  private YamlNode convertOnce(Node node, boolean unsafeAbove) {
    String tag = node.getTag().getValue();
    if (tag.equals("!vault") || tag.equals("!vault-encrypted")) {
      return encrypted(node);
    }
    boolean unsafe = unsafeAbove || tag.equals(YamlNode.UNSAFE);
    if (node instanceof ScalarNode scalar) {
      return scalar(scalar, unsafe);
    } else if (node instanceof SequenceNode sequence) {
      return sequence(sequence, unsafe);
    }
    return mapping((MappingNode) node, unsafe);
  }

  private YamlNode.Scalar encrypted(Node node) {
    if (node instanceof ScalarNode scalar && scalar.getValue().startsWith(VaultFiles.VAULT)) {
      EncryptedText value = new EncryptedText(scalar.getValue(), at(node));
      return new YamlNode.Scalar(at(node), value, scalar.getValue(), style(scalar), null);
    }
    return refuse(
        Problem.at(at(node), "The tag !vault stands before text that ansible-vault has encrypted")
            .withHint("'jansible-vault encrypt_string' makes it"));
  }

  private YamlNode.Scalar scalar(ScalarNode node, boolean unsafe) {
    boolean text = node.getTag().getValue().equals(YamlNode.UNSAFE);
    try {
      String written = textOf(node);
      Object value = text ? written : YamlScalars.value(node.getTag(), written);
      return new YamlNode.Scalar(
          at(node), value, written, style(node), unsafe ? YamlNode.UNSAFE : null);
    } catch (IllegalArgumentException e) {
      return refuse(Problem.at(at(node), e.getMessage()).withHint(YamlMistakes.QUOTE));
    }
  }

  /** A block at the end of a text without a last line end has none either, as in PyYAML. */
  private String textOf(ScalarNode node) {
    String text = node.getValue();
    boolean block =
        node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
    if (block && lastBlockEnd >= 0 && text.endsWith("\n") && isLast(node)) {
      return text.substring(0, text.length() - 1);
    }
    return text;
  }

  /** Where a block at the end of the text ends, in code points; -1 when it has its line end. */
  private static int lastBlockEnd(String content) {
    int last = content.length() - 1;
    while (last >= 0 && (content.charAt(last) == ' ' || content.charAt(last) == '\t')) {
      last--;
    }
    boolean inLine = last >= 0 && content.charAt(last) != '\n' && content.charAt(last) != '\r';
    return inLine ? content.codePointCount(0, content.length()) - 1 : -1;
  }

  private boolean isLast(ScalarNode node) {
    return node.getEndMark().map(mark -> mark.getIndex()).orElse(0) >= lastBlockEnd;
  }

  private YamlNode.Sequence sequence(SequenceNode node, boolean unsafe) {
    boolean pairs = node.getTag().equals(OMAP) || node.getTag().equals(PAIRS);
    if (!pairs) {
      requireKnown(node, Tag.SEQ);
    }
    List<YamlNode> elements = new ArrayList<>(node.getValue().size());
    for (Node element : node.getValue()) {
      elements.add(pairs ? pair(element, unsafe) : convert(element, unsafe));
    }
    return new YamlNode.Sequence(at(node), Collections.unmodifiableList(elements));
  }

  /** An element of {@code !!omap}: a key and a value, as a list of both. */
  private YamlNode pair(Node element, boolean unsafe) {
    if (element instanceof MappingNode mapping && mapping.getValue().size() == 1) {
      NodeTuple tuple = mapping.getValue().get(0);
      return new YamlNode.Sequence(
          at(element),
          List.of(convert(tuple.getKeyNode(), unsafe), convert(tuple.getValueNode(), unsafe)));
    }
    return refuse(Problem.at(at(element), "An element of !!omap is a mapping with one key"));
  }

  private YamlNode mapping(MappingNode node, boolean unsafe) {
    YamlNode.Mapping mapping = mappings.convert(node, unsafe);
    if (node.getTag().equals(Tag.SET)) {
      // Ansible stores no sets: from 2.19 on they become lists.
      return new YamlNode.Sequence(
          mapping.at(), mapping.entries().stream().map(YamlNode.Entry::key).toList());
    }
    requireKnown(node, Tag.MAP);
    return mapping;
  }

  private void requireKnown(Node node, Tag expected) {
    if (!node.getTag().equals(expected) && !node.getTag().getValue().equals(YamlNode.UNSAFE)) {
      refuse(
          Problem.at(
              at(node), "The YAML tag " + YamlScalars.shown(node.getTag()) + " is not known"));
    }
  }

  private static YamlNode.Style style(ScalarNode node) {
    ScalarStyle style = node.getScalarStyle();
    return switch (style) {
      case SINGLE_QUOTED -> YamlNode.Style.SINGLE_QUOTED;
      case DOUBLE_QUOTED -> YamlNode.Style.DOUBLE_QUOTED;
      case LITERAL -> YamlNode.Style.LITERAL;
      case FOLDED -> YamlNode.Style.FOLDED;
      default -> YamlNode.Style.PLAIN;
    };
  }

  Position at(Node node) {
    return node.getStartMark()
        .map(mark -> new Position(source, mark.getLine() + 1, mark.getColumn() + 1))
        .orElseGet(() -> new Position(source, 1, 1));
  }
}
