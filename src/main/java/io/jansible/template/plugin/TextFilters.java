package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.Tuple;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Methods;
import io.jansible.template.value.Percent;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.TextCase;
import io.jansible.template.value.TextPadding;
import java.util.Locale;

/** Filters that make one text of another. */
final class TextFilters {
  private TextFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "upper" ->
          filter("", "The text in capitals.", call -> call.text().toUpperCase(Locale.ROOT));
      case "lower" ->
          filter("", "The text in small letters.", call -> call.text().toLowerCase(Locale.ROOT));
      case "capitalize" ->
          filter(
              "",
              "The text with a capital first letter and small ones behind it.",
              call -> TextCase.capitalize(call.text()));
      case "title" ->
          filter("", "The text with a capital at the start of each word.", TextFilters::title);
      case "trim" ->
          filter(
              "chars=None",
              "The text without blanks, or without the given characters, at both ends.",
              call -> Methods.call(call.text(), "strip", Arguments.of(call.get("chars"))));
      case "replace" ->
          filter(
              "old, new, count=None",
              "The text with one part replaced by another, everywhere or the first count times.",
              TextFilters::replace);
      case "center" ->
          filter(
              "width=80",
              "The text in the middle of a line of the given width.",
              call -> TextPadding.center(call.text(), call.whole("width")));
      case "format" ->
          filter(
              "*values, **named",
              "The text as a format in the way of Python's %, filled with the values.",
              TextFilters::format);
      default -> layout(name);
    };
  }

  private static FilterEntry layout(String name) {
    return switch (name) {
      case "indent" ->
          filter(
              "width=4, first=False, blank=False",
              "The text with each line but the first indented, by a number of blanks or a text.",
              TextLayout::indent);
      case "wordwrap" ->
          filter(
              "width=79, break_long_words=True, wrapstring=None, break_on_hyphens=True",
              "The text in lines of at most the given width.",
              WordWrap::apply);
      case "truncate" ->
          filter(
              "length=255, killwords=False, end='...', leeway=5",
              "The text, cut to a length and marked as cut when it is longer by more than leeway.",
              TextLayout::truncate);
      case "wordcount" -> filter("", "How many words the text has.", TextLayout::wordCount);
      case "filesizeformat" ->
          filter(
              "binary=False",
              "A number of bytes as a person reads it: 13 kB, 4.1 MB; with binary, 4.1 MiB.",
              TextLayout::fileSize);
      default -> null;
    };
  }

  /** A word starts behind white space, a hyphen or an opening bracket. */
  private static Object title(Call call) {
    StringBuilder out = new StringBuilder();
    boolean start = true;
    for (char c : call.text().toLowerCase(Locale.ROOT).toCharArray()) {
      out.append(start ? String.valueOf(c).toUpperCase(Locale.ROOT) : c);
      start = TextCase.isSpace(c) || "-({[<".indexOf(c) >= 0;
    }
    return out.toString();
  }

  private static Object replace(Call call) {
    Object count = call.get("count");
    return Methods.call(
        call.text(),
        "replace",
        Arguments.of(call.text("old"), call.text("new"), count == null ? -1L : count));
  }

  private static Object format(Call call) {
    if (!call.rest().isEmpty() && !call.more().isEmpty()) {
      throw PythonError.type("can't handle positional and keyword arguments at the same time");
    }
    Object values = call.more().isEmpty() ? Tuple.copyOf(call.rest()) : call.more();
    return Percent.format(call.text(), values);
  }
}
