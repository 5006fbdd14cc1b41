package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.value.Percent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lookup sequence: {@code start=0 end=6 stride=2 format=h%02d}, or {@code 5-8/2:h%02d}. */
final class SequenceLookup {
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:(-?(?:0x)?[0-9a-f]+)\\s*-\\s*)?(-?(?:0x)?[0-9a-f]+)(?:\\s*/\\s*(-?(?:0x)?[0-9a-f]+))?(?:\\s*:\\s*(.+))?",
          Pattern.CASE_INSENSITIVE);

  private SequenceLookup() {}

  static List<Object> run(Terms terms) {
    List<Object> numbers = new ArrayList<>();
    List<String> texts = terms.texts();
    boolean optionsAlone = texts.isEmpty() && terms.evaluation().engine().keepsTypes();
    for (String term : optionsAlone ? List.of("") : texts) {
      Matcher matcher = SHORT.matcher(term);
      if (matcher.matches()) {
        Map<String, String> more = terms.parameters("");
        add(
            matcher.group(1) == null ? more.getOrDefault("start", "1") : matcher.group(1),
            matcher.group(2),
            matcher.group(3) == null ? more.getOrDefault("stride", "1") : matcher.group(3),
            matcher.group(4) == null ? "%d" : matcher.group(4),
            numbers);
      } else {
        written(terms.parameters(term), numbers);
      }
    }
    return numbers;
  }

  private static void written(Map<String, String> given, List<Object> numbers) {
    if (!given.get("").isEmpty()) {
      throw new TemplateException("unrecognized arguments to with_sequence: ['_raw_params']");
    }
    String count = given.get("count");
    String end = given.get("end");
    if (count == null && end == null) {
      throw new TemplateException("must specify count or end in with_sequence");
    }
    if (count != null && end != null) {
      throw new TemplateException("can't specify both count and end in with_sequence");
    }
    String start = given.getOrDefault("start", "1");
    String stride = given.getOrDefault("stride", "1");
    if (count != null) {
      long size = number(count);
      if (size == 0) {
        return;
      }
      end = Long.toString(number(start) + size * number(stride) - number(stride));
    }
    add(start, end, stride, given.getOrDefault("format", "%d"), numbers);
  }

  private static void add(
      String start, String end, String stride, String format, List<Object> numbers) {
    long from = number(start);
    long to = number(end);
    long step = number(stride);
    if (step > 0 && to < from || step < 0 && to > from) {
      throw new TemplateException(
          step > 0
              ? "to count backwards make stride negative"
              : "to count forward don't make stride negative");
    }
    for (long i = from; step != 0 && (step > 0 ? i <= to : i >= to); i += step) {
      numbers.add(formatted(format, i));
    }
  }

  private static String formatted(String format, long number) {
    if (format.indexOf('%') < 0) {
      throw new TemplateException("bad formatting string: " + format);
    }
    return Percent.format(format, Tuple.of(number));
  }

  private static long number(String text) {
    Object number = NumberFilters.parse(text, 0);
    if (!(number instanceof Long whole)) {
      throw new TemplateException("can't parse " + text + " as integer");
    }
    return whole;
  }
}
