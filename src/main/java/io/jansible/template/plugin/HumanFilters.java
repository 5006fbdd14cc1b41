package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.FormatSpec;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.TextSplitting;
import io.jansible.template.value.Types;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Filters between texts for people, shells and machines. */
final class HumanFilters {
  private static final String UNITS = "YZEPTGMK";

  private HumanFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "human_readable" ->
          filter(
              "isbits=False, unit=None",
              "A number of bytes, or bits, in the largest unit that fits, or in the given one.",
              HumanFilters::readable);
      case "human_to_bytes" ->
          filter(
              "default_unit=None, isbits=False",
              "The number of bytes, or bits, that a text such as 10M stands for.",
              HumanFilters::bytes);
      case "quote" ->
          filter("", "The text as one word of a POSIX shell.", call -> quoted(call.value()));
      case "split" ->
          filter(
              "sep=None, maxsplit=-1",
              "The parts of a text, between separators or white space.",
              HumanFilters::split);
      case "splitlines" ->
          filter(
              "keepends=False",
              "The lines.",
              call -> TextSplitting.lines(call.text(), call.flag("keepends")));
      case "comment" ->
          filter(
              "style='plain', newline='\\n', decoration=None, prefix=None, prefix_count=1,"
                  + " postfix=None, postfix_count=1, beginning=None, end=None",
              "The text as a comment: plain, decoration, c, cblock, erlang, xml.",
              CommentFilter::apply);
      default -> null;
    };
  }

  private static Object readable(Call call) {
    Object value = call.value();
    if (!Types.isNumber(value)) {
      throw new TemplateException(
          "human_readable() failed on bad input: '>=' not supported between instances of '"
              + Types.name(value)
              + "' and 'int'");
    }
    double size = Numbers.real(value);
    boolean bits = call.flag("isbits");
    String base = bits ? "bits" : "Bytes";
    String unit = call.get("unit") == null ? null : call.text("unit").toUpperCase(Locale.ROOT);
    if (base.substring(0, 1).equalsIgnoreCase(unit)) {
      return FormatSpec.parse(".2f").apply(size) + " " + base;
    }
    for (int i = 0; i < UNITS.length(); i++) {
      double limit = Math.pow(1024, UNITS.length() - i);
      String letter = UNITS.substring(i, i + 1);
      if (unit == null ? size >= limit : unit.equals(letter)) {
        return FormatSpec.parse(".2f").apply(size / limit) + " " + letter + base.charAt(0);
      }
    }
    return FormatSpec.parse(".2f").apply(size) + " " + base;
  }

  private static Object bytes(Call call) {
    String text = TextLayout.strip(call.text());
    int end = 0;
    while (end < text.length()
        && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    Double number = NumberFilters.parseReal(text.substring(0, end));
    String unit = TextLayout.strip(text.substring(end));
    if (number == null) {
      throw new TemplateException("human_to_bytes() can't interpret following string: " + text);
    }
    if (unit.isEmpty() && call.get("default_unit") != null) {
      unit = call.text("default_unit");
    }
    boolean bits = call.flag("isbits");
    int power = unit.isEmpty() ? 0 : power(unit.charAt(0));
    if (power < 0 || !isUnit(unit, bits)) {
      throw new TemplateException("human_to_bytes() can't interpret following string: " + text);
    }
    return Numbers.of(
        new BigDecimal(number * Math.pow(1024, power))
            .setScale(0, RoundingMode.HALF_EVEN)
            .toBigInteger());
  }

  private static int power(char letter) {
    char capital = Character.toUpperCase(letter);
    if (capital == 'B') {
      return 0;
    }
    int index = UNITS.indexOf(capital);
    return index < 0 ? -1 : UNITS.length() - index;
  }

  private static boolean isUnit(String unit, boolean bits) {
    if (unit.length() <= 1) {
      return true;
    }
    String rest = unit.substring(1);
    String word = bits ? "bit" : "yte";
    return bits
        ? rest.equals("b")
            || rest.equalsIgnoreCase("bits")
            || rest.equalsIgnoreCase("bit")
            || unit.equalsIgnoreCase("bits")
        : rest.equals("B")
            || rest.equalsIgnoreCase("bytes")
            || rest.equalsIgnoreCase("byte")
            || unit.toLowerCase(Locale.ROOT).startsWith("b" + word);
  }

  /** A word that a shell reads as it stands. */
  static String quoted(Object value) {
    String text = value == null ? "" : Text.of(value);
    boolean plain =
        !text.isEmpty()
            && text.chars()
                .allMatch(
                    c ->
                        c < 0x80 && (Character.isLetterOrDigit(c) || "_@%+=:,./-".indexOf(c) >= 0));
    return plain ? text : "'" + text.replace("'", "'\"'\"'") + "'";
  }

  private static Object split(Call call) {
    if (!Types.isText(call.value())) {
      throw PythonError.type(
          "descriptor 'split' for 'str' objects doesn't apply to a '"
              + Types.name(call.value())
              + "' object");
    }
    return io.jansible.template.value.Methods.call(
        call.text(),
        "split",
        io.jansible.template.value.Arguments.of(call.get("sep"), call.get("maxsplit")));
  }
}
