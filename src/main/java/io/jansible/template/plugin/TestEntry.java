package io.jansible.template.plugin;

import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Test;
import io.jansible.template.value.Arguments;
import java.util.function.Predicate;

/** One line of a table of tests: parameters, what it asks, and how. */
public final class TestEntry implements Test {
  private final String parameters;
  private final String summary;
  private final Predicate<Call> body;
  private final Signature signature;
  private boolean undefined;
  private String name = "test";

  private TestEntry(String parameters, String summary, Predicate<Call> body) {
    this.parameters = parameters;
    this.summary = summary;
    this.body = body;
    this.signature = Signature.of(parameters);
  }

  public static TestEntry test(String parameters, String summary, Predicate<Call> body) {
    return new TestEntry(parameters, summary, body);
  }

  /** The same test, which also takes values that are undefined. */
  TestEntry takingUndefined() {
    undefined = true;
    return this;
  }

  TestEntry named(String newName) {
    name = newName;
    return this;
  }

  public String parameters() {
    return parameters;
  }

  public String summary() {
    return summary;
  }

  @Override
  public boolean holds(Object value, Arguments arguments, Evaluation evaluation) {
    Object[] bound = signature.bind(name, arguments);
    return body.test(new Call(name, value, signature, bound, evaluation));
  }

  @Override
  public boolean takesUndefined() {
    return undefined;
  }
}
