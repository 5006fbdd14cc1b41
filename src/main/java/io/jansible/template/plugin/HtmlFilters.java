package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.value.Markup;
import java.util.Map;

/** Filters for HTML. */
final class HtmlFilters {
  private HtmlFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "escape", "e" ->
          filter(
              "",
              "The text with the characters that HTML gives a meaning to written as entities.",
              call ->
                  call.value() instanceof Markup ? call.value() : new Markup(escape(call.text())));
      case "forceescape" ->
          filter(
              "",
              "Like escape, also for what is escaped already.",
              call -> new Markup(escape(call.text())));
      case "safe" ->
          filter("", "The text, marked as needing no escape.", call -> new Markup(call.text()));
      case "striptags" ->
          filter("", "The text without HTML tags and with single blanks.", HtmlFilters::stripTags);
      case "xmlattr" ->
          filter(
              "autospace=True",
              "A dictionary as attributes of an XML tag, without those that are None.",
              HtmlFilters::xmlAttributes);
      case "urlize" ->
          filter(
              "trim_url_limit=None, nofollow=False, target=None, rel=None, extra_schemes=None",
              "The text with a link in place of each address in it.",
              Urlize::apply);
      default -> null;
    };
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("'", "&#39;")
        .replace("\"", "&#34;");
  }

  private static Object stripTags(Call call) {
    String text = call.text();
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int end =
          text.charAt(at) == '<' ? text.indexOf(text.startsWith("<!--", at) ? "-->" : ">", at) : -1;
      if (end >= 0) {
        at = text.indexOf('>', end) + 1;
      } else {
        out.append(text.charAt(at++));
      }
    }
    String plain = String.join(" ", TextLayout.strip(out.toString()).split("\\s+"));
    return plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  private static Object xmlAttributes(Call call) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<?, ?> entry : call.map().entrySet()) {
      if (entry.getValue() == null || entry.getValue() instanceof io.jansible.template.Undefined) {
        continue;
      }
      out.append(out.length() == 0 && !call.flag("autospace") ? "" : " ");
      out.append(escape(String.valueOf(entry.getKey()))).append("=\"");
      out.append(escape(io.jansible.template.value.Text.of(entry.getValue()))).append('"');
    }
    return new Markup(out.toString());
  }
}
