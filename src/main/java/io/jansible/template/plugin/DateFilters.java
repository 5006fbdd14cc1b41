package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
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
              "The date that a text holds in a format.",
              call -> Strptime.parse(call.text(), call.text("format")));
      default -> null;
    };
  }

  private static Object format(Call call) {
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
    return Strftime.format(call.text(), OffsetDateTime.ofInstant(instant, zone));
  }
}
