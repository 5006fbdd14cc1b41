package io.jansible.template.statement;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Parser;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.expression.Token;
import io.jansible.template.expression.Tokens;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What a value is assigned to: a name, several names, or an attribute of a namespace. */
sealed interface Target {
  void assign(Object value, Frame frame);

  /** A name. */
  record Single(String name) implements Target {
    public Single {
      name = name.intern();
    }

    @Override
    public void assign(Object value, Frame frame) {
      frame.put(name, value);
    }
  }

  /** {@code ns.name}. */
  record Attribute(String object, String name) implements Target {
    public Attribute {
      object = object.intern();
    }

    @Override
    public void assign(Object value, Frame frame) {
      if (!(frame.get(object) instanceof Namespace namespace)) {
        throw new TemplateException("cannot assign attribute on non-namespace object");
      }
      namespace.set(name, value);
    }
  }

  /** Several targets, one for each element. */
  record Several(List<Target> targets) implements Target {
    @Override
    public void assign(Object value, Frame frame) {
      Iterator<Object> elements = elements(value);
      for (int i = 0; i < targets.size(); i++) {
        if (!elements.hasNext()) {
          throw PythonError.value(
              "not enough values to unpack (expected %d, got %d)".formatted(targets.size(), i));
        }
        targets.get(i).assign(elements.next(), frame);
      }
      if (elements.hasNext()) {
        throw PythonError.value("too many values to unpack (expected " + targets.size() + ")");
      }
    }

    private static Iterator<Object> elements(Object value) {
      if (!io.jansible.template.value.Types.isIterable(Undefined.refuse(value))) {
        throw PythonError.type(
            "cannot unpack non-iterable "
                + io.jansible.template.value.Types.name(value)
                + " object");
      }
      return Iteration.of(value).iterator();
    }
  }

  /** Reads a target; commas make several. */
  static Target read(Parser parser) {
    Tokens tokens = parser.tokens();
    if (tokens.atEnd()) {
      throw tokens.error("Expected an expression, got '" + tokens.peek().described() + "'");
    }
    Target first = one(parser);
    if (!tokens.peek().is(",")) {
      return first;
    }
    List<Target> targets = new ArrayList<>(List.of(first));
    while (tokens.take(",")) {
      Token next = tokens.peek();
      if (next.is("=") || next.is(")") || next.isName("in") || tokens.atEnd()) {
        break;
      }
      targets.add(one(parser));
    }
    return new Several(targets);
  }

  private static Target one(Parser parser) {
    Tokens tokens = parser.tokens();
    if (tokens.take("(")) {
      Target inside = read(parser);
      tokens.expect(")");
      return inside;
    }
    int offset = tokens.peek().offset();
    if (tokens.peek().kind() != Token.Kind.NAME) {
      throw tokens.error("can't assign to 'const'");
    }
    String name = tokens.expectName();
    if (List.of("true", "false", "none", "True", "False", "None").contains(name)) {
      throw new SyntaxException("can't assign to 'const'", offset);
    }
    return tokens.take(".") ? new Attribute(name, tokens.expectName()) : new Single(name);
  }
}
