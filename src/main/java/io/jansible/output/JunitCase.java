package io.jansible.output;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * One case of a JUnit report.
 *
 * @param message why it failed, in one sentence; null where it did not
 * @param text all that is known
 */
record JunitCase(
    String ofClass, String name, Duration time, Verdict verdict, String message, String text) {

  /** How a case ended. */
  enum Verdict {
    PASSED,
    SKIPPED,
    FAILED
  }

  /** The document of one suite. */
  static String report(String suite, List<JunitCase> cases) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" ?>\n");
    long failures = count(cases, Verdict.FAILED);
    long skipped = count(cases, Verdict.SKIPPED);
    Duration all = cases.stream().map(JunitCase::time).reduce(Duration.ZERO, Duration::plus);
    String tests = " tests=\"" + cases.size() + "\" time=\"" + seconds(all) + "\"";
    String failed = " disabled=\"0\" errors=\"0\" failures=\"" + failures + "\"";
    xml.append("<testsuites").append(failed).append(tests).append(">\n");
    xml.append("\t<testsuite").append(failed).append(attribute("name", suite));
    xml.append(" skipped=\"").append(skipped).append('"').append(tests).append(">\n");
    cases.forEach(each -> each.on(xml));
    return xml.append("\t</testsuite>\n</testsuites>\n").toString();
  }

  private static long count(List<JunitCase> cases, Verdict verdict) {
    return cases.stream().filter(each -> each.verdict() == verdict).count();
  }

  private void on(StringBuilder xml) {
    xml.append("\t\t<testcase").append(attribute("classname", ofClass));
    xml.append(attribute("name", name)).append(attribute("time", seconds(time))).append(">\n");
    xml.append("\t\t\t");
    switch (verdict) {
      case PASSED -> element(xml, "system-out", "");
      case SKIPPED -> element(xml, "skipped", "");
      case FAILED -> {
        String type = attribute("type", "failure");
        element(xml, "failure", attribute("message", message) + type);
      }
    }
    xml.append("\n\t\t</testcase>\n");
  }

  private void element(StringBuilder xml, String element, String attributes) {
    xml.append('<').append(element).append(attributes).append('>').append(escaped(text));
    xml.append("</").append(element).append('>');
  }

  private static String attribute(String key, String value) {
    return " " + key + "=\"" + escaped(value) + "\"";
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.6f", time.toNanos() / 1e9);
  }

  /** What XML cannot hold at all is left out. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20)
        .filter(c -> (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }
}
