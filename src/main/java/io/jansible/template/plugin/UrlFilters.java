package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Items;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Filters for addresses, and the filter for attributes. */
final class UrlFilters {
  private UrlFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "urlencode" ->
          filter(
              "",
              "The text for use in an address; of a dictionary or pairs, a query.",
              UrlFilters::encode);
      case "urlsplit" ->
          filter("query=''", "The parts of an address, or one of them.", UrlFilters::split);
      case "urldecode" ->
          filter("", "The text of an encoded text.", call -> decode(call.textWith("replace")));
      case "attr" ->
          filter("name", "The attribute of a name; elements do not count.", UrlFilters::attribute);
      default -> null;
    };
  }

  private static String encode(String text, String safe, boolean plus) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 255);
      if (c < 0x80
          && (Character.isLetterOrDigit(c) || "_.-~".indexOf(c) >= 0 || safe.indexOf(c) >= 0)) {
        out.append(c);
      } else if (plus && c == ' ') {
        out.append('+');
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  private static String decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] bytes = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      int digits = bytes[i] == '%' && i + 2 < bytes.length ? hex(bytes[i + 1], bytes[i + 2]) : -1;
      out.write(digits < 0 ? bytes[i] : digits);
      i += digits < 0 ? 0 : 2;
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The value of two digits; -1 when they are none, which stay as they are. */
  private static int hex(byte high, byte low) {
    int first = Character.digit(high, 16);
    int second = Character.digit(low, 16);
    return first < 0 || second < 0 ? -1 : first << 4 | second;
  }

  private static Object encode(Call call) {
    Object value = call.value();
    if (Types.isText(value) || !Types.isIterable(value)) {
      return encode(Text.of(value), "/", false);
    }
    StringBuilder out = new StringBuilder();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> pair(key, each, out));
    } else {
      for (Object pair : Iteration.of(value)) {
        List<Object> both = unpacked(pair);
        pair(both.get(0), both.get(1), out);
      }
    }
    return out.toString();
  }

  private static List<Object> unpacked(Object pair) {
    if (!Types.isIterable(pair)) {
      throw PythonError.type("cannot unpack non-iterable " + Types.name(pair) + " object");
    }
    List<Object> both = Iteration.list(pair);
    if (both.size() != 2) {
      throw PythonError.value(
          both.size() > 2
              ? "too many values to unpack (expected 2)"
              : "not enough values to unpack (expected 2, got " + both.size() + ")");
    }
    return both;
  }

  private static void pair(Object key, Object value, StringBuilder out) {
    out.append(out.length() == 0 ? "" : "&");
    out.append(encode(Text.of(key), "", true)).append('=').append(encode(Text.of(value), "", true));
  }

  private static Object split(Call call) {
    if (call.value() instanceof List || call.value() instanceof Map) {
      throw PythonError.type("unhashable type: '" + Types.name(call.value()) + "'");
    }
    String rest = call.textWith("decode");
    Map<String, Object> parts = new LinkedHashMap<>();
    String fragment = behind(rest, "#");
    rest = before(rest, "#");
    String query = behind(rest, "?");
    rest = before(rest, "?");
    int colon = rest.indexOf(':');
    boolean schemed = colon > 0 && rest.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*");
    String scheme = schemed ? rest.substring(0, colon).toLowerCase(java.util.Locale.ROOT) : "";
    rest = schemed ? rest.substring(colon + 1) : rest;
    String netloc = "";
    if (rest.startsWith("//")) {
      int end = rest.indexOf('/', 2);
      netloc = rest.substring(2, end < 0 ? rest.length() : end);
      rest = end < 0 ? "" : rest.substring(end);
    }
    int at = netloc.lastIndexOf('@');
    String user = at < 0 ? null : netloc.substring(0, at);
    String host = netloc.substring(at + 1);
    parts.put("fragment", fragment);
    parts.put("hostname", hostname(host));
    parts.put("netloc", netloc);
    parts.put("password", user != null && user.contains(":") ? behind(user, ":") : null);
    parts.put("path", rest);
    parts.put("port", port(host));
    parts.put("query", query);
    parts.put("scheme", scheme);
    parts.put("username", user == null ? null : before(user, ":"));
    if (!Truth.of(call.get("query"))) {
      return parts;
    }
    String wanted = call.text("query");
    if (!parts.containsKey(wanted)) {
      throw new TemplateException("urlsplit: unknown URL component: " + wanted);
    }
    return parts.get(wanted);
  }

  private static String before(String text, String mark) {
    int found = text.indexOf(mark);
    return found < 0 ? text : text.substring(0, found);
  }

  private static String behind(String text, String mark) {
    int found = text.indexOf(mark);
    return found < 0 ? "" : text.substring(found + 1);
  }

  private static Object hostname(String host) {
    int end = host.startsWith("[") ? host.indexOf(']') : host.indexOf(':');
    String name = end < 0 ? host : host.substring(host.startsWith("[") ? 1 : 0, end);
    return name.isEmpty() ? null : name.toLowerCase(java.util.Locale.ROOT);
  }

  private static Object port(String host) {
    int colon = host.lastIndexOf(':');
    if (colon < 0 || colon < host.indexOf(']') || colon == host.length() - 1) {
      return null;
    }
    Object port = NumberFilters.parse(host.substring(colon + 1), 10);
    if (port == null) {
      throw PythonError.value(
          "Port could not be cast to integer value as '" + host.substring(colon + 1) + "'");
    }
    return port;
  }

  private static Object attribute(Call call) {
    String name = call.text("name");
    return call.value() instanceof Map
            && !io.jansible.template.value.Methods.has(call.value(), name)
        ? Items.missing(call.value(), name)
        : Items.attribute(call.value(), name);
  }
}
