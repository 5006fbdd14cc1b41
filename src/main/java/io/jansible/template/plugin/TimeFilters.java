package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.TextSplitting;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The filters to_seconds, to_minutes and so on, for texts such as {@code 1h 30m}. */
final class TimeFilters {
  private static final Pattern PART = Pattern.compile("(-?[0-9]+)([a-zA-Z]+)");

  private TimeFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "to_time_unit" ->
          filter(
              "unit='ms', **factors",
              "The time that a text tells, in a unit; year and month may be given in days.",
              call -> convert(call, call.text("unit")));
      case "to_milliseconds",
          "to_seconds",
          "to_minutes",
          "to_hours",
          "to_days",
          "to_weeks",
          "to_months",
          "to_years" ->
          filter(
              "**factors",
              "The time that a text tells, in the filter's unit.",
              call -> convert(call, name.substring(3)));
      default -> null;
    };
  }

  private static Object convert(Call call, String unit) {
    for (String factor : call.more().keySet()) {
      if (!factor.equals("year") && !factor.equals("month")) {
        throw new TemplateException("to_time_unit() got unknown keyword arguments: " + factor);
      }
    }
    Double target = factor(unit, call);
    if (target == null) {
      throw new TemplateException(
          "to_time_unit() can not convert to the following unit: "
              + unit
              + ". Available units (singular or plural): year, month, week, day, hour, minute,"
              + " second, millisecond. Available short units: y, mo, w, d, h, m, min, s, sec, ms");
    }
    double milliseconds = 0;
    for (Object part : TextSplitting.byBlanks(call.textWith("split"), Long.MAX_VALUE)) {
      Matcher matcher = PART.matcher((String) part);
      Double factor = matcher.matches() ? factor(matcher.group(2), call) : null;
      if (factor == null) {
        throw new TemplateException(
            "to_time_unit() can not interpret following string: " + call.text());
      }
      milliseconds += Long.parseLong(matcher.group(1)) * factor;
    }
    return new BigDecimal(milliseconds / target).setScale(12, RoundingMode.HALF_EVEN).doubleValue();
  }

  /** How many milliseconds a unit has, or null. */
  private static Double factor(String unit, Call call) {
    Map<String, Object> factors = call.more();
    double day = 86_400_000;
    return switch (unit.replaceAll("(?<=...)s$", "")) {
      case "millisecond", "ms" -> 1.0;
      case "second", "sec", "s" -> 1000.0;
      case "minute", "min", "m" -> 60_000.0;
      case "hour", "h" -> 3_600_000.0;
      case "day", "d" -> day;
      case "week", "w" -> 7 * day;
      case "month", "mo" -> day * Numbers.real(factors.getOrDefault("month", 30L));
      case "year", "y" -> day * Numbers.real(factors.getOrDefault("year", 365L));
      default -> null;
    };
  }
}
