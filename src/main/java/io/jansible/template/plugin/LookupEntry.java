package io.jansible.template.plugin;

import io.jansible.template.expression.Evaluation;
import java.util.List;
import java.util.Map;

/** One line of a table of lookups: its options, what it gives, and how. */
record LookupEntry(String options, String summary, Body body) {
  /** What a lookup does: a list of values, of terms and options. */
  @FunctionalInterface
  interface Body {
    List<Object> run(Terms terms);
  }

  static LookupEntry lookup(String options, String summary, Body body) {
    return new LookupEntry(options, summary, body);
  }

  List<Object> run(List<Object> terms, Map<String, Object> options, Evaluation evaluation) {
    return body.run(new Terms(terms, options, evaluation));
  }
}
