package io.jansible.template.expression;

import io.jansible.source.TemplateText;
import io.jansible.template.Outside;

/** What an evaluation needs of the engine that it belongs to. */
public interface Engine {
  Plugins plugins();

  Outside outside();

  /** Whether values keep their types; not so with {@code jinja2_native = False}. */
  boolean keepsTypes();

  /** The value of a variable that is a template; undefined when it uses something undefined. */
  Object renderVariable(TemplateText text, Evaluation evaluation);

  /** The compiled form of an expression that stands alone. */
  Expression expression(String text);

  /** Tells the operator that something works now and will not later. */
  void deprecated(String message);
}
