package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.value.Percent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  /** Until 2.18 a term says everything; then options say what a term does not. */
  static List<Object> run(Terms terms) {
    List<Object> numbers = new ArrayList<>();
    List<String> texts = terms.texts();
    boolean hasOptions = terms.evaluation().engine().keepsTypes();
    Map<String, String> options = hasOptions ? terms.parameters("") : Map.of("", "");
    boolean optionsAlone = texts.isEmpty() && options.size() > 1;
    for (String term : optionsAlone ? List.of("") : texts) {
      Map<String, String> given = new LinkedHashMap<>(options);
      Matcher matcher = SHORT.matcher(term);
      if (matcher.matches()) {
        put(given, "start", matcher.group(1));
        put(given, "end", matcher.group(2));
        put(given, "stride", matcher.group(3));
        put(given, "format", matcher.group(4));
      } else {
        given.putAll(Terms.pairs(term));
      }
      add(given, numbers);
    }
    return numbers;
  }

  private static void put(Map<String, String> given, String name, String text) {
    if (text != null) {
      given.put(name, text);
    }
  }

  private static void add(Map<String, String> given, List<Object> numbers) {
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
