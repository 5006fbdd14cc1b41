package io.jansible.template.statement;

import io.jansible.template.Undefined;
import io.jansible.template.expression.Expression;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Truth;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {% for %}}.
 *
 * @param condition which elements are taken; null for all
 * @param otherwise what is rendered when there is no element; null for nothing
 */
record For(
    Target target,
    Expression elements,
    Expression condition,
    boolean recursive,
    Body body,
    Body otherwise)
    implements Statement {
  static Statement read(TreeBuilder builder) {
    Target target = Target.read(builder.parser());
    builder.tokens().expectName("in");
    Expression elements = builder.parser().tuple(false);
    Expression condition = builder.tokens().takeName("if") ? builder.parser().expression() : null;
    boolean recursive = builder.tokens().takeName("recursive");
    builder.endTag();
    Body body = builder.body("endfor", "else");
    Body otherwise = null;
    if (builder.tokens().previous().isName("else")) {
      builder.endTag();
      otherwise = builder.body("endfor");
    }
    return new For(target, elements, condition, recursive, body, otherwise);
  }

  @Override
  public void run(Host host) {
    run(host, host.evaluate(elements), 1, host.frame());
  }

  /** Loops over values; a recursive loop calls this again, one level deeper. */
  void run(Host host, Object values, int depth, Frame around) {
    List<Object> list = Iteration.view(Undefined.refuse(values));
    if (condition != null) {
      list = chosen(host, list, around);
    }
    if (list.isEmpty()) {
      if (otherwise != null) {
        host.within(new Frame(around), () -> otherwise.render(host));
      }
      return;
    }
    Loop loop = new Loop(list, depth, this, host, around);
    for (int i = 0; i < list.size(); i++) {
      loop.at(i);
      if (!iterate(host, list.get(i), loop, around)) {
        return;
      }
    }
  }

  private boolean iterate(Host host, Object element, Loop loop, Frame around) {
    Frame frame = new Frame(around);
    frame.put("loop", loop);
    Frame before = host.enter(frame);
    try {
      target.assign(element, frame);
      body.render(host);
    } catch (LoopSignal signal) {
      return !signal.stops();
    } finally {
      host.enter(before);
    }
    return true;
  }

  private List<Object> chosen(Host host, List<Object> all, Frame around) {
    List<Object> kept = new ArrayList<>();
    for (Object each : all) {
      Frame frame = new Frame(around);
      target.assign(each, frame);
      host.within(
          frame,
          () -> {
            if (Truth.of(host.evaluate(condition))) {
              kept.add(each);
            }
          });
    }
    return kept;
  }
}
