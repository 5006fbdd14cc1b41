package io.jansible.template.yaml;

import io.jansible.source.EncryptedText;
import io.jansible.source.YamlValues;
import io.jansible.template.Undefined;
import io.jansible.template.value.Comparison;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import io.jansible.template.value.VaultedText;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes values as YAML, byte for byte as libyaml does it for PyYAML. */
public final class YamlText {
  private static final int LONGEST_KEY = 128;

  private final Options options;
  private final YamlWriter writer;
  private int indent = -1;
  private int flowLevel;

  /** Whether a text was written that only the end of the document ends, as libyaml sees it. */
  private boolean openEnded;

  /**
   * How to write.
   *
   * @param flow whether collections are written in brackets; null for those of scalars only
   * @param style a quote or bar for each scalar, or 0
   * @param start whether {@code ---} stands before it
   * @param end whether {@code ...} stands behind it
   */
  public record Options(
      int indent,
      int width,
      Boolean flow,
      char style,
      boolean sortKeys,
      boolean start,
      boolean end) {
    /** What to_yaml begins with. */
    public static final Options PLAIN = new Options(2, 80, null, (char) 0, true, false, false);
  }

  /** A text that is written as a block where YAML has one for it. */
  public record Block(String text) {}

  private YamlText(Options options) {
    this.options = options;
    int width = options.width();
    this.writer = new YamlWriter(width < 0 ? Integer.MAX_VALUE : width <= 2 * step() ? 80 : width);
  }

  public static String write(Object value, Options options) {
    YamlText text = new YamlText(options);
    if (options.start()) {
      text.writer.indicator("---", true, false, false);
    }
    text.node(value, false, false);
    text.writer.indent(text.indent);
    if (options.end() || text.openEnded) {
      text.writer.indicator("...", true, false, false);
      text.writer.indent(text.indent);
    }
    return text.writer.text();
  }

  private int step() {
    return options.indent() < 2 || options.indent() > 9 ? 2 : options.indent();
  }

  private int deeper(boolean flow, boolean indentless) {
    int before = indent;
    indent = indent < 0 ? (flow ? step() : 0) : indentless ? indent : indent + step();
    return before;
  }

  private void node(Object value, boolean inMapping, boolean isKey) {
    Undefined.refuse(value);
    if (value instanceof Map<?, ?> map) {
      mapping(map, isKey);
    } else if (value instanceof Set<?> set) {
      Map<Object, Object> members = new LinkedHashMap<>();
      set.forEach(each -> members.put(each, null));
      writer.indicator("!!set", true, false, false);
      mapping(members, isKey);
    } else if (Types.isIterable(value) && !Types.isText(value) && !(value instanceof byte[])) {
      sequence(Iteration.view(value), inMapping, isKey);
    } else if (value instanceof byte[] bytes) {
      writer.indicator("!!binary", true, false, false);
      scalar(
          Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes) + "\n",
          '|',
          isKey,
          true);
    } else if (value instanceof VaultedText vaulted) {
      node(vaulted.encrypted(), inMapping, isKey);
    } else if (value instanceof EncryptedText encrypted) {
      writer.indicator("!vault", true, false, false);
      scalar(encrypted.vault(), '|', isKey, true);
    } else if (value instanceof Block block) {
      scalar(block.text(), '|', isKey, true);
    } else if (Types.isText(value)) {
      String text = Text.of(value);
      scalar(text, options.style(), isKey, YamlValues.readsAsText(text));
    } else {
      if (options.style() != 0) {
        writer.indicator("!", true, false, false);
      }
      scalar(literal(value), options.style(), isKey, true);
    }
  }

  private static String literal(Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Double real) {
      return real(real);
    }
    if (Types.isInt(value) || value instanceof java.time.temporal.Temporal) {
      return Text.of(value);
    }
    throw PythonError.type("cannot represent an object: " + Text.of(value));
  }

  private static String real(double value) {
    if (Double.isNaN(value)) {
      return ".nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? ".inf" : "-.inf";
    }
    String text = Text.of(value);
    return text.indexOf('.') < 0 ? text.replace("e", ".0e") : text;
  }

  private boolean isFlow(Iterable<?> children) {
    if (flowLevel > 0) {
      return true;
    }
    if (options.flow() != null) {
      return options.flow();
    }
    for (Object each : children) {
      boolean plain = !Types.isIterable(each) || Types.isText(each);
      if (!plain || options.style() != 0) {
        return false;
      }
    }
    return true;
  }

  private void sequence(List<Object> elements, boolean inMapping, boolean isKey) {
    if (elements.isEmpty() || isFlow(elements)) {
      flow("[", "]", elements, null);
      return;
    }
    int before = deeper(false, inMapping && !writer.isIndention());
    for (Object each : elements) {
      writer.indent(indent);
      writer.indicator("-", true, false, true);
      node(each, false, false);
    }
    indent = before;
  }

  private void mapping(Map<?, ?> map, boolean isKey) {
    List<Object> keys = new ArrayList<>(map.keySet());
    if (options.sortKeys()) {
      sort(keys);
    }
    List<Object> children = new ArrayList<>(keys);
    children.addAll(map.values());
    if (keys.isEmpty() || isFlow(children)) {
      flow("{", "}", keys, map);
      return;
    }
    int before = deeper(false, false);
    for (Object key : keys) {
      writer.indent(indent);
      boolean simple = isSimple(key);
      if (!simple) {
        writer.indicator("?", true, false, true);
      }
      node(key, true, simple);
      if (!simple) {
        writer.indent(indent);
      }
      writer.indicator(":", !simple, false, !simple);
      node(map.get(key), true, false);
    }
    indent = before;
  }

  /** Keys of several types stay as they come. */
  private static void sort(List<Object> keys) {
    try {
      keys.sort((a, b) -> Comparison.compare(a, b, "<"));
    } catch (PythonError mixed) {
      return;
    }
  }

  private static boolean isSimple(Object key) {
    if (!Types.isText(key)) {
      return !Types.isIterable(key);
    }
    String text = Text.of(key);
    return text.length() <= LONGEST_KEY && !ScalarAnalysis.of(text).multiline();
  }

  private void flow(String start, String end, List<Object> elements, Map<?, ?> map) {
    writer.indicator(start, true, true, false);
    int before = deeper(true, false);
    flowLevel++;
    boolean first = true;
    for (Object each : elements) {
      if (!first) {
        writer.indicator(",", false, false, false);
      }
      first = false;
      if (writer.isWide()) {
        writer.indent(indent);
      }
      boolean simple = map != null && isSimple(each);
      if (map != null && !simple) {
        writer.indicator("?", true, false, false);
      }
      node(each, false, simple);
      if (map != null) {
        writer.indicator(":", !simple, false, false);
        node(map.get(each), true, false);
      }
    }
    flowLevel--;
    indent = before;
    writer.indicator(end, false, false, false);
  }

  private void scalar(String text, char style, boolean isKey, boolean plainAllowed) {
    int before = deeper(true, false);
    ScalarAnalysis analysis = ScalarAnalysis.of(text);
    ScalarText scalar = new ScalarText(writer, text, indent, !isKey);
    switch (chosen(style, analysis, isKey, plainAllowed, text.isEmpty())) {
      case '\'' -> scalar.singleQuoted();
      case '"' -> scalar.doubleQuoted();
      case '|' -> {
        scalar.literal(step());
        openEnded |= scalar.isOpenEnded();
      }
      default -> scalar.plain(flowLevel > 0);
    }
    indent = before;
  }

  private char chosen(
      char asked, ScalarAnalysis analysis, boolean isKey, boolean plainAllowed, boolean empty) {
    char style = isKey && analysis.multiline() ? '"' : asked;
    if (style == 0) {
      boolean fits = flowLevel > 0 ? analysis.flowPlain() : analysis.blockPlain();
      boolean nothing = empty && (flowLevel > 0 || isKey);
      style = fits && !nothing && plainAllowed ? style : '\'';
    }
    if (style == '\'' && !analysis.singleQuoted()) {
      style = '"';
    }
    boolean block = style == '|' || style == '>';
    return block && (!analysis.block() || flowLevel > 0 || isKey) ? '"' : style;
  }
}
