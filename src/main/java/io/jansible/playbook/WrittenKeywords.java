package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlValues;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keywords of one mapping, each checked against its place, and what else stands there. */
final class WrittenKeywords {
  /** Keywords without which Ansible does what it does by default, but not with null for them. */
  private static final Set<Keyword> NEVER_NULL =
      EnumSet.of(
          Keyword.ALWAYS,
          Keyword.ASYNC,
          Keyword.BLOCK,
          Keyword.DELAY,
          Keyword.LOOP_CONTROL,
          Keyword.LOOP_VAR,
          Keyword.RESCUE,
          Keyword.SERIAL,
          Keyword.STRATEGY,
          Keyword.TAGS,
          Keyword.THROTTLE);

  private final Place place;
  private final Findings findings;
  private final Map<Keyword, YamlNode> values = new EnumMap<>(Keyword.class);
  private final Map<Keyword, Position> positions = new EnumMap<>(Keyword.class);
  private final Map<String, YamlNode.Entry> others = new LinkedHashMap<>();

  WrittenKeywords(YamlNode.Mapping mapping, Place place, Findings findings) {
    this.place = place;
    this.findings = findings;
    for (YamlNode.Entry entry : mapping.entries()) {
      YamlNode.Scalar key = (YamlNode.Scalar) entry.key();
      Keyword keyword = Keyword.of(key.text());
      if (keyword == null || !keyword.isAllowedIn(place)) {
        // Some keywords are modules too, elsewhere: gather_facts, pause.
        others.put(key.text(), entry);
      } else if (keyword.isSupported()) {
        put(keyword, entry);
      } else {
        findings.problem(key.at(), "The keyword '" + key.text() + "' is not supported yet");
      }
    }
  }

  /** A keyword with null for a value is not written, as in Ansible where that can go on. */
  private void put(Keyword keyword, YamlNode.Entry entry) {
    positions.put(keyword, entry.key().at());
    if (Constant.shape(entry.value()).equals("nothing") && NEVER_NULL.contains(keyword)) {
      findings.problem(
          entry.key().at(),
          "'" + keyword.spelling() + "' has no value",
          "Write one behind the colon, or remove the keyword.");
    } else if (!(entry.value() instanceof YamlNode.Scalar scalar && scalar.value() == null)) {
      values.put(keyword, entry.value());
    }
  }

  /** Reports everything that is not a keyword, for places where nothing else may stand. */
  void refuseOthers() {
    others.values().forEach(this::refuse);
  }

  void refuse(YamlNode.Entry other) {
    refuse(other, null);
  }

  /**
   * @param otherwise the hint when no keyword is near, or null
   */
  void refuse(YamlNode.Entry other, String otherwise) {
    String name = ((YamlNode.Scalar) other.key()).text();
    Keyword elsewhere = Keyword.of(name);
    String hint =
        elsewhere != null
            ? "It can stand in " + elsewhere.shownPlaces() + "."
            : Suggestion.hint(name, Keyword.spellings(place));
    report(other, hint != null ? hint : otherwise);
  }

  /** Reports what is no keyword here, where it is known what was meant. */
  void report(YamlNode.Entry other, String hint) {
    findings.problem(
        other.key().at(),
        "'"
            + ((YamlNode.Scalar) other.key()).text()
            + "' is not a valid attribute for "
            + place.owner(),
        hint);
  }

  /** The entries that are no keywords, by name, in order. */
  Map<String, YamlNode.Entry> others() {
    return others;
  }

  boolean has(Keyword keyword) {
    return values.containsKey(keyword);
  }

  /** The value of a keyword, or null when it is not written. */
  YamlNode node(Keyword keyword) {
    return values.get(keyword);
  }

  /** Where the keyword itself stands; null when it is not written. */
  Position at(Keyword keyword) {
    return positions.get(keyword);
  }

  /** Any value. */
  Written value(Keyword keyword) {
    YamlNode node = values.get(keyword);
    return node == null ? null : new Written(YamlValues.of(node), node.at());
  }

  /** A Boolean, in any of the spellings that Ansible takes. */
  Written bool(Keyword keyword) {
    return typed(keyword, Constant.BOOL);
  }

  /** A Long. */
  Written integer(Keyword keyword) {
    return typed(keyword, Constant.INT);
  }

  /** A Double. */
  Written number(Keyword keyword) {
    return typed(keyword, Constant.FLOAT);
  }

  /** A String. */
  Written text(Keyword keyword) {
    return typed(keyword, Constant.STR);
  }

  private Written typed(Keyword keyword, Constant type) {
    YamlNode node = values.get(keyword);
    return node == null ? null : type.read("'" + keyword.spelling() + "'", node, findings);
  }

  /** The elements of a list, or the one value that stands without a list. */
  List<Written> list(Keyword keyword) {
    YamlNode node = values.get(keyword);
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.elements().stream()
          .map(element -> new Written(YamlValues.of(element), element.at()))
          .toList();
    }
    return node == null ? List.of() : List.of(new Written(YamlValues.of(node), node.at()));
  }

  /** Reports a value that is one bare number, truth or date where Ansible wants texts. */
  void requireTexts(Keyword keyword, String hint) {
    if (values.get(keyword) instanceof YamlNode.Scalar scalar
        && !(scalar.value() instanceof String)
        && !(YamlValues.of(scalar) instanceof Templated)) {
      findings.problem(
          scalar.at(),
          "'" + keyword.spelling() + "' must be a text or a list, not '" + scalar.text() + "'",
          hint);
    }
  }

  /** Texts in a list, or one text. */
  List<Written> texts(Keyword keyword) {
    YamlNode node = values.get(keyword);
    String what = "'" + keyword.spelling() + "'";
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.elements().stream()
          .map(element -> Constant.STR.read("Each element of " + what, element, findings))
          .filter(written -> written != null)
          .toList();
    }
    Written text = node == null ? null : Constant.STR.read(what, node, findings);
    return text == null ? List.of() : List.of(text);
  }
}
