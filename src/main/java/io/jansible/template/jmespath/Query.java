package io.jansible.template.jmespath;

/** A JMESPath expression. */
@FunctionalInterface
public interface Query {
  /** What the expression finds in a value; None when it finds nothing. */
  Object search(Object value);

  /**
   * Compiles an expression.
   *
   * @throws io.jansible.template.TemplateException when it is none
   */
  static Query compile(String expression) {
    return new QueryParser(QueryLexer.tokens(expression), expression).whole();
  }
}
