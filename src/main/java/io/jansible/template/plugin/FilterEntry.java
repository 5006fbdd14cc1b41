package io.jansible.template.plugin;

import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Filter;
import io.jansible.template.value.Arguments;

/** One line of a table of filters: parameters, what it gives, and how. */
public final class FilterEntry implements Filter {
  private final String parameters;
  private final String summary;
  private final Body body;
  private final Signature signature;
  private boolean undefined;
  private boolean text;
  private String name = "filter";

  private FilterEntry(String parameters, String summary, Body body) {
    this.parameters = parameters;
    this.summary = summary;
    this.body = body;
    this.signature = Signature.of(parameters);
  }

  /** What a filter does. */
  @FunctionalInterface
  public interface Body {
    Object apply(Call call);
  }

  public static FilterEntry filter(String parameters, String summary, Body body) {
    return new FilterEntry(parameters, summary, body);
  }

  /** The same filter, which also takes values that are undefined. */
  FilterEntry takingUndefined() {
    undefined = true;
    return this;
  }

  /** The same filter, whose text stays text in every generation. */
  FilterEntry givingText() {
    text = true;
    return this;
  }

  FilterEntry named(String newName) {
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
  public Object apply(Object value, Arguments arguments, Evaluation evaluation) {
    Object[] bound = signature.bind(name, arguments);
    return body.apply(new Call(name, value, signature, bound, evaluation));
  }

  @Override
  public boolean takesUndefined() {
    return undefined;
  }

  @Override
  public boolean givesText() {
    return text;
  }
}
