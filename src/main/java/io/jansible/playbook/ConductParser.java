package io.jansible.playbook;

import io.jansible.source.Suggestion;
import io.jansible.source.Templated;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads how a play's hosts work together. */
final class ConductParser {
  /** Whole numbers, and whole percentages as texts. */
  private static final Pattern BATCH = Pattern.compile("\\s*[-+]?\\d{1,9}\\s*%?");

  private static final Pattern PERCENTAGE = Pattern.compile("\\s*\\d{1,9}(\\.\\d*)?\\s*%?\\s*");

  private final Findings findings;

  ConductParser(Findings findings) {
    this.findings = findings;
  }

  Conduct parse(WrittenKeywords written) {
    Written strategy = written.text(Keyword.STRATEGY);
    require("strategy", strategy, StrategyName::isKnown, StrategyName.spellings());
    Written order = written.text(Keyword.ORDER);
    require("order", order, HostOrder::isKnown, HostOrder.spellings());
    return new Conduct(
        strategy,
        serial(written),
        order,
        percentage(written),
        written.bool(Keyword.FORCE_HANDLERS));
  }

  private void require(String what, Written name, Predicate<String> known, List<String> all) {
    if (name != null && name.value() instanceof String text && !known.test(text)) {
      String near = Suggestion.hint(text, all);
      findings.problem(
          name.at(),
          "There is no " + what + " '" + text + "'",
          near != null ? near : "There are " + String.join(", ", all) + ".");
    }
  }

  private List<Written> serial(WrittenKeywords written) {
    List<Written> batches = written.list(Keyword.SERIAL);
    for (Written batch : batches) {
      if (!fits(batch, BATCH)) {
        findings.problem(
            batch.at(),
            "'serial' takes numbers of hosts and percentages, not '" + batch.value() + "'",
            "Write 'serial: 2', 'serial: 30%' or a list of such.");
      }
    }
    return batches;
  }

  private Written percentage(WrittenKeywords written) {
    Written percentage = written.value(Keyword.MAX_FAIL_PERCENTAGE);
    if (percentage != null && !fits(percentage, PERCENTAGE)) {
      findings.problem(
          percentage.at(),
          "'max_fail_percentage' must be a number, not '" + percentage.value() + "'");
    }
    return percentage;
  }

  private static boolean fits(Written written, Pattern pattern) {
    Object value = written.value();
    return value instanceof Templated
        || (value instanceof Number || value instanceof String)
            && pattern.matcher(value.toString()).matches();
  }
}
