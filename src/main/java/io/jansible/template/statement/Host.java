package io.jansible.template.statement;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.jansible.source.Position;
import io.jansible.template.Scope;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Expression;
import io.jansible.template.expression.Locals;
import io.jansible.template.text.Output;
import io.jansible.template.text.Source;

/**
 * Jinjava's interpreter, running our tree: where the output goes, which names are set, and which
 * template is running. One render of one template has one host.
 */
final class Host extends JinjavaInterpreter implements Locals {
  private static final String SELF = "self";

  private Evaluation evaluation;
  private Loader loader;
  private Frame frame;
  private Output output;
  private Source source;
  private Inheritance inheritance;

  Host(Jinjava jinjava, Context context) {
    super(jinjava, context, jinjava.getGlobalConfig());
  }

  /** Makes it ready to render; a host is used again, because Jinjava takes long to make one. */
  Host ready(Evaluation outer, Output newOutput, Loader newLoader) {
    frame = new Frame(null);
    output = newOutput;
    loader = newLoader;
    evaluation = outer.with(this);
    return this;
  }

  /** Lets go of what was rendered last. */
  void idle() {
    frame = null;
    output = null;
    loader = null;
    evaluation = null;
  }

  /** A host of a template that sees nothing but functions. */
  static Host withoutContext(Host of) {
    Evaluation blind = new Evaluation(of.evaluation.engine(), EmptyScope.EMPTY);
    return Registry.host().ready(blind, of.output, of.loader);
  }

  /** A name that the template sets; {@code self} is its blocks. */
  @Override
  public Object get(String name) {
    Object value = frame.get(name);
    // Names are interned.
    return value == Scope.ABSENT && name == SELF && inheritance != null ? inheritance : value;
  }

  Object evaluate(Expression expression) {
    return expression.evaluate(evaluation);
  }

  Evaluation evaluation() {
    return evaluation;
  }

  Loader loader() {
    return loader;
  }

  Output output() {
    return output;
  }

  Frame frame() {
    return frame;
  }

  Inheritance inheritance() {
    return inheritance;
  }

  /** The line of an offset in the running template, from 1. */
  int line(int offset) {
    return 1 + (int) source.text().substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  Position place(int offset) {
    return source.place(offset);
  }

  /** Prints nowhere from now on, as behind {@code extends}. */
  void silence() {
    output = new Output(true);
  }

  /** Runs something with names of its own. */
  void within(Frame inner, Runnable action) {
    Frame before = enter(inner);
    try {
      action.run();
    } finally {
      frame = before;
    }
  }

  /** Goes on with other names; returns those before. */
  Frame enter(Frame next) {
    Frame before = frame;
    frame = next;
    return before;
  }

  /** What something prints: one value alone keeps its type. */
  Object capture(Runnable action) {
    Output before = output;
    Output captured = new Output(evaluation.engine().keepsTypes());
    output = captured;
    try {
      action.run();
    } finally {
      output = before;
    }
    return evaluation.engine().keepsTypes() ? captured.result() : captured.toText();
  }

  /** Runs a part of another template, in whose text errors then are. */
  void in(Source other, Runnable action) {
    Source before = source;
    source = other;
    try {
      action.run();
    } finally {
      source = before;
    }
  }

  Source source() {
    return source;
  }

  /** Renders a whole template: what it extends, too. */
  void renderUnit(Unit unit, Source at) {
    Inheritance before = inheritance;
    Output outputBefore = output;
    inheritance = new Inheritance(unit, at, frame, this);
    try {
      in(at, () -> unit.body().render(this));
      for (Inheritance.Level parent = inheritance.takeParent();
          parent != null;
          parent = inheritance.takeParent()) {
        output = outputBefore;
        Inheritance.Level next = parent;
        in(next.source(), () -> next.unit().body().render(this));
      }
    } finally {
      output = outputBefore;
      inheritance = before;
    }
  }
}
