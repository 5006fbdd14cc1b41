package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The filters hashids_encode and hashids_decode. */
final class HashidsFilters {
  private HashidsFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "hashids_encode" ->
          filter(
              "salt=None, alphabet=None, min_length=None",
              "A short text for a whole number or a list of them; the same with the same salt,"
                  + " alphabet and least length.",
              call -> hashids(call).encode(numbers(call.value())));
      case "hashids_decode" ->
          filter(
              "salt=None, alphabet=None, min_length=None",
              "The numbers that hashids_encode made the text of; none for any other text.",
              call ->
                  Types.isText(call.value()) && !call.text().isEmpty()
                      ? hashids(call).decode(call.text())
                      : new ArrayList<>());
      default -> null;
    };
  }

  private static Hashids hashids(Call call) {
    return new Hashids(
        call.get("salt") == null ? "" : call.text("salt"),
        call.get("min_length") == null ? 0 : (int) call.whole("min_length"),
        call.get("alphabet") == null ? Hashids.ALPHABET : call.text("alphabet"));
  }

  /** Numbers below zero, and what has a fraction, are no numbers here. */
  private static List<Long> numbers(Object value) {
    List<Object> given = value instanceof List<?> list ? new ArrayList<>(list) : single(value);
    List<Long> numbers = new ArrayList<>();
    for (Object each : given) {
      if (!Types.isNumber(each) && !Types.isText(each)) {
        throw new TemplateException(
            "Data to encode must by a tuple or list of ints: int() argument must be a string, a"
                + " bytes-like object or a real number, not '"
                + Types.name(each)
                + "'");
      }
      if (!Types.isInt(each) || Numbers.big(each).signum() < 0) {
        return List.of();
      }
      numbers.add(new BigDecimal(Text.of(each)).longValueExact());
    }
    return numbers;
  }

  private static List<Object> single(Object value) {
    List<Object> list = new ArrayList<>();
    list.add(value);
    return list;
  }
}
