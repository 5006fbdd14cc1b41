package io.jansible.template.jmespath;

import io.jansible.template.TemplateException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JMESPath expression; each sign binds with the power of the language's definition. */
final class QueryParser {
  private static final int PROJECTION_STOP = 10;

  private final List<QueryToken> tokens;
  private final String text;
  private int at;

  QueryParser(List<QueryToken> tokens, String text) {
    this.tokens = tokens;
    this.text = text;
  }

  Query whole() {
    Query query = expression(0);
    if (!peek().is("end")) {
      throw error();
    }
    return query;
  }

  private QueryToken peek() {
    return tokens.get(at);
  }

  private QueryToken peek(int ahead) {
    return tokens.get(Math.min(at + ahead, tokens.size() - 1));
  }

  private QueryToken next() {
    return tokens.get(at < tokens.size() - 1 ? at++ : at);
  }

  private void expect(String kind) {
    if (!next().is(kind)) {
      at--;
      throw error();
    }
  }

  private TemplateException error() {
    return new TemplateException(
        "JMESPathError in json_query filter plugin:\nInvalid expression '"
            + text
            + "' at column "
            + peek().offset());
  }

  private static int power(QueryToken token) {
    return switch (token.kind()) {
      case "|" -> 1;
      case "||" -> 2;
      case "&&" -> 3;
      case "==", "!=", "<", "<=", ">", ">=" -> 5;
      case "[]" -> 9;
      case "*" -> 20;
      case "[?" -> 21;
      case "." -> 40;
      case "!" -> 45;
      case "{" -> 50;
      case "[" -> 55;
      case "(" -> 60;
      default -> 0;
    };
  }

  private Query expression(int binding) {
    Query left = first(next());
    while (binding < power(peek())) {
      left = further(next(), left);
    }
    return left;
  }

  private Query first(QueryToken token) {
    return switch (token.kind()) {
      case "literal" -> value -> token.value();
      case "name" ->
          peek().is("(") ? function((String) token.value()) : Queries.field((String) token.value());
      case "*" -> Queries.values(value -> value, projection(20));
      case "@" -> value -> value;
      case "[]" -> Queries.projection(Queries.flatten(value -> value), projection(9));
      case "[?" -> filter(value -> value);
      case "!" -> {
        Query of = expression(45);
        yield value -> !Queries.isTrue(of.search(value));
      }
      case "&" -> {
        Query of = expression(0);
        yield value -> of;
      }
      case "(" -> {
        Query inside = expression(0);
        expect(")");
        yield inside;
      }
      case "{" -> hash();
      case "[" -> bracket(null);
      default -> {
        at--;
        throw error();
      }
    };
  }

  private Query further(QueryToken token, Query left) {
    return switch (token.kind()) {
      case "." -> {
        if (peek().is("*")) {
          next();
          yield Queries.values(left, projection(20));
        }
        yield Queries.chain(left, dotted(40));
      }
      case "|" -> Queries.chainAll(left, expression(1));
      case "||" -> Queries.or(left, expression(2));
      case "&&" -> Queries.and(left, expression(3));
      case "[]" -> Queries.projection(Queries.flatten(left), projection(9));
      case "[?" -> filter(left);
      case "[" -> bracket(left);
      default -> Queries.comparison(token.kind(), left, expression(5));
    };
  }

  /** What stands behind a dot. */
  private Query dotted(int binding) {
    QueryToken token = peek();
    if (token.is("name") || token.is("*")) {
      return expression(binding);
    }
    if (token.is("[")) {
      next();
      return list();
    }
    if (token.is("{")) {
      next();
      return hash();
    }
    throw error();
  }

  /** What a projection applies to each element: the rest that binds closely enough. */
  private Query projection(int binding) {
    if (power(peek()) < PROJECTION_STOP) {
      return value -> value;
    }
    if (peek().is("[") || peek().is("[?")) {
      return rest(value -> value, binding);
    }
    expect(".");
    if (peek().is("*")) {
      next();
      return rest(Queries.values(value -> value, projection(20)), binding);
    }
    return rest(dotted(binding), binding);
  }

  private Query rest(Query start, int binding) {
    Query left = start;
    while (binding < power(peek())) {
      left = further(next(), left);
    }
    return left;
  }

  private Query filter(Query left) {
    Query condition = expression(0);
    expect("]");
    Query right = peek().is("[]") ? value -> value : projection(21);
    return Queries.filtered(left, condition, right);
  }

  /** Behind an opening bracket: an index, a slice, a star, or a list of expressions. */
  private Query bracket(Query left) {
    Query on = left == null ? value -> value : left;
    if (peek().is("number") || peek().is(":")) {
      return indexOrSlice(on);
    }
    if (peek().is("*") && peek(1).is("]")) {
      next();
      next();
      return Queries.projection(on, projection(20));
    }
    return left == null ? list() : Queries.chain(left, list());
  }

  private Query indexOrSlice(Query on) {
    Long[] parts = new Long[3];
    int part = 0;
    boolean slice = false;
    while (!peek().is("]")) {
      QueryToken token = next();
      if (token.is(":") && part < 2) {
        slice = true;
        part++;
      } else if (token.is("number")) {
        parts[part] = (Long) token.value();
      } else {
        at--;
        throw error();
      }
    }
    next();
    return slice
        ? Queries.projection(Queries.slice(on, parts), projection(20))
        : Queries.index(on, parts[0]);
  }

  private Query list() {
    List<Query> elements = new ArrayList<>();
    do {
      elements.add(expression(0));
    } while (peek().is(",") && next() != null);
    expect("]");
    return Queries.list(elements);
  }

  private Query hash() {
    Map<String, Query> entries = new LinkedHashMap<>();
    do {
      QueryToken key = next();
      if (!key.is("name")) {
        at--;
        throw error();
      }
      expect(":");
      entries.put((String) key.value(), expression(0));
    } while (peek().is(",") && next() != null);
    expect("}");
    return Queries.hash(entries);
  }

  private Query function(String name) {
    expect("(");
    List<Query> arguments = new ArrayList<>();
    while (!peek().is(")")) {
      arguments.add(expression(0));
      if (!peek().is(")")) {
        expect(",");
      }
    }
    next();
    return value -> {
      List<Object> values = new ArrayList<>();
      arguments.forEach(each -> values.add(each.search(value)));
      return QueryFunctions.call(name, values);
    };
  }
}
