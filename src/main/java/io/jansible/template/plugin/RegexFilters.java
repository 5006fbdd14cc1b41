package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.regex.Regex;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import java.util.ArrayList;
import java.util.List;

/** Filters with regular expressions, as Python's re has them. */
final class RegexFilters {
  private RegexFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "regex_replace" ->
          filter(
              "pattern='', replacement='', ignorecase=False, multiline=False, count=0,"
                  + " mandatory_count=0",
              "The text with matches replaced; \\1 and \\g<name> stand for groups.",
              RegexFilters::replace);
      case "regex_search" ->
          filter(
              "regex, *groups, **flags",
              "The first match, or a list of its groups that are asked for; None without a match.",
              RegexFilters::search);
      case "regex_findall" ->
          filter(
              "regex, multiline=False, ignorecase=False",
              "All matches, or their groups.",
              RegexFilters::findAll);
      case "regex_escape" ->
          filter(
              "re_type='python'",
              "The text as an expression that matches just it: python or posix_basic.",
              RegexFilters::escape);
      default -> null;
    };
  }

  private static Object replace(Call call) {
    Regex regex = Regex.of(call.text("pattern"), call.flag("ignorecase"), call.flag("multiline"));
    Regex.Replaced replaced =
        regex.replace(call.text(), call.text("replacement"), call.whole("count"));
    long wanted = call.whole("mandatory_count");
    if (wanted != 0 && wanted != replaced.count()) {
      throw new TemplateException(
          "'%s' should match %d times, but matches %d times in '%s'"
              .formatted(call.text("pattern"), wanted, call.whole("count"), call.text()));
    }
    return replaced.text();
  }

  private static Object search(Call call) {
    List<String> references = new ArrayList<>();
    for (Object each : call.rest()) {
      String written = Text.of(each);
      if (written.startsWith("\\g<") && written.endsWith(">")) {
        references.add(written.substring(3, written.length() - 1));
      } else if (written.startsWith("\\")) {
        references.add(number(written));
      } else {
        throw new TemplateException("Unknown argument");
      }
    }
    Regex regex =
        Regex.of(call.pattern("regex"), option(call, "ignorecase"), option(call, "multiline"));
    return regex.search(call.text(), references);
  }

  /** The digits behind a backslash; Python looks for them with an expression that must match. */
  private static String number(String written) {
    int end = 1;
    while (end < written.length() && Character.isDigit(written.charAt(end))) {
      end++;
    }
    if (end == 1) {
      throw PythonError.attribute(null, "group");
    }
    return written.substring(1, end);
  }

  private static boolean option(Call call, String name) {
    Object value = call.more().get(name);
    return value != null && io.jansible.template.value.Truth.of(value);
  }

  private static Object findAll(Call call) {
    return Regex.of(call.pattern("regex"), call.flag("ignorecase"), call.flag("multiline"))
        .findAll(call.text());
  }

  private static Object escape(Call call) {
    String special =
        switch (call.text("re_type")) {
          case "python" -> "()[]{}?*+-|^$\\.&~# \t\n\r\013\f";
          case "posix_basic" -> "].[^$*\\";
          case "posix_extended" ->
              throw new TemplateException("Regex type (posix_extended) not yet implemented");
          default ->
              throw new TemplateException("Invalid regex type (" + call.text("re_type") + ")");
        };
    StringBuilder out = new StringBuilder();
    for (char c : call.text().toCharArray()) {
      out.append(special.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
    return out.toString();
  }
}
