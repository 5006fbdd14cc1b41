package io.jansible.template.value;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value over several lines, as Python's pprint lays it out: 80 columns, dictionaries in the order
 * of their keys, long texts in pieces.
 */
public final class PrettyText {
  private static final int WIDTH = 80;
  private static final Pattern WORD = Pattern.compile("\\S*\\s*");
  private static final Pattern LINE = Pattern.compile("[^\\n\\r]*(?:\\r\\n|\\n|\\r|$)");

  private final StringBuilder out = new StringBuilder();

  private PrettyText() {}

  public static String of(Object value) {
    PrettyText text = new PrettyText();
    text.write(value, 0, 0, true);
    return text.out.toString();
  }

  /**
   * @param indent how many columns stand before the value
   * @param allowance how many columns what follows on its last line takes
   */
  private void write(Object value, int indent, int allowance, boolean outermost) {
    String line = Text.repr(sorted(value));
    if (line.length() <= WIDTH - indent - allowance) {
      out.append(line);
    } else if (value instanceof Map<?, ?> map && !map.isEmpty()) {
      writeMap(map, indent, allowance);
    } else if (value instanceof List<?> list && !list.isEmpty() && !(value instanceof Range)) {
      String close = value instanceof Tuple ? list.size() == 1 ? ",)" : ")" : "]";
      writeElements(list, value instanceof Tuple ? "(" : "[", close, indent, allowance);
    } else if (value instanceof Set<?> set && !set.isEmpty()) {
      writeElements(ordered(set), "{", "}", indent, allowance);
    } else if (value instanceof CharSequence text && text.length() > 0) {
      writeText(text.toString(), indent, allowance, outermost);
    } else {
      out.append(line);
    }
  }

  private void writeMap(Map<?, ?> map, int indent, int allowance) {
    out.append('{');
    List<Object> keys = ordered(map.keySet());
    for (int i = 0; i < keys.size(); i++) {
      boolean last = i == keys.size() - 1;
      String key = Text.repr(keys.get(i));
      out.append(key).append(": ");
      write(map.get(keys.get(i)), indent + 1 + key.length() + 2, last ? allowance + 1 : 1, false);
      out.append(last ? "}" : ",\n" + " ".repeat(indent + 1));
    }
  }

  private void writeElements(
      List<?> elements, String open, String close, int indent, int allowance) {
    out.append(open);
    for (int i = 0; i < elements.size(); i++) {
      boolean last = i == elements.size() - 1;
      write(elements.get(i), indent + 1, last ? allowance + close.length() : 1, false);
      out.append(last ? close : ",\n" + " ".repeat(indent + 1));
    }
  }

  private void writeText(String text, int indent, int allowance, boolean outermost) {
    int column = outermost ? indent + 1 : indent;
    List<String> pieces = pieces(text, WIDTH - column, outermost ? allowance + 1 : allowance);
    if (pieces.size() == 1) {
      out.append(Text.repr(text));
      return;
    }
    String joined = String.join("\n" + " ".repeat(column), pieces);
    out.append(outermost ? "(" + joined + ")" : joined);
  }

  /** The quoted pieces of a text: whole lines, or as many words of a line as there is room for. */
  private static List<String> pieces(String text, int width, int allowance) {
    List<String> pieces = new ArrayList<>();
    List<String> lines = parts(LINE, text);
    for (int i = 0; i < lines.size(); i++) {
      boolean lastLine = i == lines.size() - 1;
      String quoted = Text.repr(lines.get(i));
      if (quoted.length() <= (lastLine ? width - allowance : width)) {
        pieces.add(quoted);
      } else {
        addWords(parts(WORD, lines.get(i)), width, lastLine ? allowance : 0, pieces);
      }
    }
    return pieces;
  }

  private static void addWords(List<String> words, int width, int allowance, List<String> pieces) {
    String piece = "";
    for (int i = 0; i < words.size(); i++) {
      int room = i == words.size() - 1 ? width - allowance : width;
      String longer = piece + words.get(i);
      if (Text.repr(longer).length() > room && !piece.isEmpty()) {
        pieces.add(Text.repr(piece));
        longer = words.get(i);
      }
      piece = longer;
    }
    if (!piece.isEmpty()) {
      pieces.add(Text.repr(piece));
    }
  }

  private static List<String> parts(Pattern pattern, String text) {
    List<String> parts = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find() && !matcher.group().isEmpty()) {
      parts.add(matcher.group());
    }
    return parts;
  }

  /** The value with the dictionaries in it in order, as far as it is printed on one line. */
  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      ordered(map.keySet()).forEach(key -> copy.put(key, sorted(map.get(key))));
      return copy;
    }
    if (value instanceof List<?> list && !(value instanceof Range)) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(sorted(each)));
      return value instanceof Tuple ? Tuple.copyOf(copy) : copy;
    }
    return value;
  }

  /** In Python's order; what cannot be compared by type and text. */
  private static List<Object> ordered(Collection<?> values) {
    List<Object> all = new ArrayList<>(values);
    try {
      all.sort((a, b) -> Comparison.compare(a, b, "<"));
    } catch (TemplateException different) {
      all.sort(Comparator.comparing(each -> Types.name(each) + " " + Text.repr(each)));
    }
    return all;
  }
}
