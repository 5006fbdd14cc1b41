package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Strftime;
import io.jansible.template.value.Strptime;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Filters over dates. */
final class DateFilters {
  private DateFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "strftime" ->
          filter(
              "second=None, utc=False",
              "A time, in seconds since 1970, in the format that the text tells; now without one.",
              DateFilters::format);
      case "to_datetime" ->
          filter(
              "format='%Y-%m-%d %H:%M:%S'",
              "The date that a text holds in a format.", DateFilters::parse);
      default -> null;
    };
  }

  private static Object parse(Call call) {
    if (!Types.isText(call.value())) {
      throw PythonError.type(
          "strptime() argument 1 must be str, not "
              + (call.value() == null ? "None" : Types.name(call.value())));
    }
    return Strptime.parse(call.text(), call.text("format"));
  }

  private static Object format(Call call) {
    if (!Types.isText(call.value())) {
      throw PythonError.type("strftime() argument 1 must be str, not " + Types.name(call.value()));
    }
    Object second = call.get("second");
    ZoneId zone =
        Truth.of(call.get("utc"))
            ? ZoneOffset.UTC
            : call.evaluation().engine().outside().now().getZone();
    Instant instant;
    if (second == null) {
      instant = call.evaluation().engine().outside().now().toInstant();
    } else {
      Object number = Types.isText(second) ? NumberFilters.parseReal(Text.of(second)) : second;
      if (!Types.isNumber(number)) {
        throw new TemplateException("Invalid value for epoch value (" + Text.of(second) + ")");
      }
      BigDecimal exact = BigDecimal.valueOf(Numbers.real(number));
      long seconds = exact.setScale(0, java.math.RoundingMode.FLOOR).longValue();
      instant = Instant.ofEpochSecond(seconds);
    }
    OffsetDateTime at = OffsetDateTime.ofInstant(instant, zone);
    String name =
        zone == ZoneOffset.UTC
            ? "GMT"
            : java.time.format.DateTimeFormatter.ofPattern("zzz", java.util.Locale.ENGLISH)
                .format(instant.atZone(zone));
    return Strftime.ofTime(call.text(), at, name);
  }
}
