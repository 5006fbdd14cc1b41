package io.jansible.template.expression;

import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import io.jansible.template.Outside;
import io.jansible.template.Scope;
import io.jansible.template.Syntax;
import java.nio.file.Path;
import java.util.List;

/** What an evaluation needs of the engine that it belongs to. */
public interface Engine {
  Plugins plugins();

  Outside outside();

  /** Whether values keep their types; not so with {@code jinja2_native = False}. */
  boolean keepsTypes();

  /** The value of a variable that is a template; undefined when it uses something undefined. */
  Object renderVariable(TemplateText text, Evaluation evaluation);

  /** The value of a template file. */
  Object renderFile(SourceText text, Syntax syntax, Scope scope, List<Path> searchPath);

  /** The compiled form of an expression that stands alone. */
  Expression expression(String text);

  /** Tells the operator that something works now and will not later. */
  void deprecated(String message);

  /** A rendered value as this generation takes it: text may be read as what it looks like. */
  Object converted(Object value);
}
