package io.jansible.template.plugin;

import io.jansible.template.value.Markup;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes links of addresses in a text. */
final class Urlize {
  private static final Pattern WORD = Pattern.compile("\\S+|\\s+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(https?://|www\\.)(([\\w%-]+\\.)+[a-z]{2,63}|([\\w%]{2,63})|(\\[[\\da-f:]+]))(:\\d+)?([/?#]\\S*)?",
          Pattern.CASE_INSENSITIVE);

  private Urlize() {}

  static Object apply(Call call) {
    StringBuilder out = new StringBuilder();
    Matcher words = WORD.matcher(HtmlFilters.escape(call.text()));
    while (words.find()) {
      out.append(word(words.group(), call));
    }
    return new Markup(out.toString());
  }

  private static String word(String word, Call call) {
    int start = 0;
    while (start < word.length() && "(<".indexOf(word.charAt(start)) >= 0) {
      start++;
    }
    int end = word.length();
    while (end > start && ").,\n>".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String middle = word.substring(start, end);
    if (!ADDRESS.matcher(middle).matches()) {
      return word;
    }
    String target = middle.startsWith("www.") ? "https://" + middle : middle;
    return word.substring(0, start)
        + "<a href=\""
        + target
        + "\""
        + relation(call)
        + ">"
        + shown(middle, call)
        + "</a>"
        + word.substring(end);
  }

  private static String relation(Call call) {
    TreeSet<String> words = new TreeSet<>();
    if (call.get("rel") != null) {
      words.addAll(java.util.List.of(call.text("rel").split("\\s+")));
    }
    if (call.flag("nofollow")) {
      words.add("nofollow");
    }
    words.add("noopener");
    String target =
        call.get("target") == null
            ? ""
            : " target=\"" + HtmlFilters.escape(Text.of(call.get("target"))) + "\"";
    return " rel=\"" + String.join(" ", words) + "\"" + target;
  }

  private static String shown(String address, Call call) {
    Object limit = call.get("trim_url_limit");
    return limit == null || address.length() <= Numbers.index(limit)
        ? address
        : address.substring(0, (int) Numbers.index(limit)) + "...";
  }
}
