package io.jansible.template;

import io.jansible.template.expression.Lexer;
import io.jansible.template.expression.Token;
import io.jansible.template.text.Piece;
import io.jansible.template.text.Scanner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A recorded case with other names for its variables, in its template, values and files. */
final class RenamedCase {
  private static final String SUFFIX = "_by_any_other_name";

  private final Map<?, ?> json;
  private final Set<String> names = new LinkedHashSet<>();

  private RenamedCase(Map<?, ?> json) {
    this.json = json;
    ((Map<?, ?>) json.get("vars")).keySet().forEach(name -> names.add((String) name));
  }

  /** The renamed case; null where a name also stands for something else, such as a text. */
  static Case of(Case original) {
    RenamedCase renamed = new RenamedCase(original.json());
    return renamed.namesAreOnlyNames() ? renamed.made() : null;
  }

  private Case made() {
    Map<Object, Object> copy = new LinkedHashMap<>(json);
    boolean condition = json.get("mode").equals("when");
    String template = (String) json.get("template");
    copy.put(
        "template", condition && !template.contains("{{") ? expression(template) : text(template));
    Map<Object, Object> variables = new LinkedHashMap<>();
    ((Map<?, ?>) json.get("vars"))
        .forEach((name, value) -> variables.put(renamed(name), in(value)));
    copy.put("vars", variables);
    if (json.get("files") instanceof Map<?, ?> files) {
      copy.put("files", in(files));
    }
    for (String generation : new String[] {"v214", "v219"}) {
      Map<Object, Object> answer = new LinkedHashMap<>((Map<?, ?>) json.get(generation));
      answer.computeIfPresent("error", (key, told) -> toldWithNewNames((String) told));
      copy.put(generation, answer);
    }
    return new Case(copy);
  }

  /** Names in messages stand in quotes or in a template that is quoted. */
  private String toldWithNewNames(String told) {
    String text = told;
    for (String name : names) {
      text = text.replace("'" + name + "'", "'" + renamed(name) + "'");
    }
    return text;
  }

  private static Object renamed(Object name) {
    return name + SUFFIX;
  }

  private Object in(Object value) {
    if (value instanceof String text) {
      return text.contains("{{") || text.contains("{%") ? text(text) : text;
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> copy = new LinkedHashMap<>();
      map.forEach((key, each) -> copy.put(key, in(each)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(each -> copy.add(in(each)));
      return copy;
    }
    return value;
  }

  /**
   * No name is an argument's name, is looked up by its text, or is in markup of another kind; and
   * no mistake is told by the words and columns around it.
   */
  private boolean namesAreOnlyNames() {
    String told = String.valueOf(json.get("v214")) + json.get("v219");
    if (told.contains("expected token") || told.contains("unexpected char")) {
      return false;
    }
    String all = json.get("template") + String.valueOf(json.get("vars")) + json.get("files");
    if (all.contains("#jinja2") || all.contains("vars") || all.contains("varnames")) {
      return false;
    }
    return names.stream().noneMatch(name -> all.matches("(?s).*[(,]\\s*" + name + "\\s*=[^=].*"));
  }

  private String text(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Piece piece : Scanner.scan(text, Syntax.FILE)) {
      if (piece instanceof Piece.Print print) {
        tokens.addAll(print.tokens());
      } else if (piece instanceof Piece.Tag tag) {
        tokens.addAll(tag.tokens());
      }
    }
    return replaced(text, tokens);
  }

  private String expression(String text) {
    return replaced(text, Lexer.expression(text, Quoting.ESCAPES));
  }

  private String replaced(String text, List<Token> tokens) {
    List<Token> uses = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token before = i == 0 ? null : tokens.get(i - 1);
      boolean part =
          before != null
              && (before.is(".") || before.is("|") || before.isName("is") || before.isName("not"));
      boolean filterOrTest = part && !(before.isName("not") && !isTest(tokens, i));
      if (tokens.get(i).kind() == Token.Kind.NAME
          && names.contains(tokens.get(i).value())
          && !filterOrTest) {
        uses.add(tokens.get(i));
      }
    }
    Collections.reverse(uses);
    StringBuilder out = new StringBuilder(text);
    uses.forEach(use -> out.insert(use.offset() + use.value().length(), SUFFIX));
    return out.toString();
  }

  /** Whether {@code not} before a name is that of {@code is not}. */
  private static boolean isTest(List<Token> tokens, int at) {
    return at > 1 && tokens.get(at - 2).isName("is");
  }
}
