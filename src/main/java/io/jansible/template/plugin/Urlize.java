package io.jansible.template.plugin;

import io.jansible.template.value.Iteration;
import io.jansible.template.value.Markup;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import java.util.List;
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

  private static final Pattern MAIL = Pattern.compile("\\S+@\\w[\\w.-]*\\.\\w+");

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
    String link = link(middle, call);
    return link == null ? word : word.substring(0, start) + link + word.substring(end);
  }

  /** What an address becomes; null for any other word. */
  private static String link(String word, Call call) {
    if (ADDRESS.matcher(word).matches()) {
      String target = word.startsWith("www.") ? "https://" + word : word;
      return opening(target) + relation(call) + ">" + shown(word, call) + "</a>";
    }
    boolean mail = word.startsWith("mailto:");
    String address = mail ? word.substring("mailto:".length()) : word;
    if (MAIL.matcher(address).matches() && !word.startsWith("www.")) {
      return opening("mailto:" + address) + ">" + address + "</a>";
    }
    for (Object scheme : schemes(call)) {
      String start = Text.of(scheme);
      if (word.startsWith(start) && !word.equals(start)) {
        return opening(word) + relation(call) + ">" + word + "</a>";
      }
    }
    return null;
  }

  private static List<Object> schemes(Call call) {
    Object schemes = call.get("extra_schemes");
    return schemes == null ? List.of() : Iteration.list(schemes);
  }

  private static String opening(String target) {
    return "<a href=\"" + target + "\"";
  }

  private static String relation(Call call) {
    TreeSet<String> words = new TreeSet<>();
    if (call.get("rel") != null) {
      words.addAll(List.of(call.text("rel").split("\\s+")));
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
    if (limit == null || address.length() <= Numbers.index(limit)) {
      return address;
    }
    long end = Numbers.index(limit);
    return address.substring(0, (int) Math.max(0, end < 0 ? address.length() + end : end)) + "...";
  }
}
