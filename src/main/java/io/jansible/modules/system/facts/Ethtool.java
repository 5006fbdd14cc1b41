package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ethtool}, where it is installed, adds to each interface. */
final class Ethtool {
  static final String QUESTION =
      """
      have ethtool && for p in /sys/class/net/*; do
        [ -d "$p" ] || continue
        p=${p##*/}
        echo "-k $p"; ethtool -k "$p"
        echo "-T $p"; ethtool -T "$p"
      done\
      """;

  private static final Pattern TIMESTAMPING = Pattern.compile("SOF_TIMESTAMPING_(\\w+)");
  private static final Pattern FILTER = Pattern.compile("HWTSTAMP_FILTER_(\\w+)");
  private static final Pattern CLOCK = Pattern.compile("PTP Hardware Clock: (\\d+)");

  private Ethtool() {}

  static Map<String, Map<String, Object>> read(Answers answers) {
    Map<String, Map<String, Object>> interfaces = new LinkedHashMap<>();
    List<String> block = new ArrayList<>();
    String header = null;
    for (String line : answers.lines("ethtool")) {
      if (line.startsWith("-k ") || line.startsWith("-T ")) {
        block(interfaces, header, block);
        header = line;
        block = new ArrayList<>();
      } else {
        block.add(line);
      }
    }
    block(interfaces, header, block);
    return interfaces;
  }

  private static void block(
      Map<String, Map<String, Object>> interfaces, String header, List<String> lines) {
    if (header == null || lines.isEmpty()) {
      return;
    }
    Map<String, Object> facts =
        interfaces.computeIfAbsent(header.substring(3), name -> new LinkedHashMap<>());
    if (header.startsWith("-k")) {
      facts.put("features", features(lines));
    } else {
      String text = String.join("\n", lines);
      facts.put("timestamping", all(TIMESTAMPING, text));
      facts.put("hw_timestamp_filters", all(FILTER, text));
      Matcher clock = CLOCK.matcher(text);
      if (clock.find()) {
        facts.put("phc_index", Long.valueOf(clock.group(1)));
      }
    }
  }

  private static Map<String, Object> features(List<String> lines) {
    Map<String, Object> features = new LinkedHashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(": ");
      if (colon > 0 && colon + 2 < line.length()) {
        String name = line.substring(0, colon).strip().replace('-', '_');
        features.put(name, line.substring(colon + 2).strip());
      }
    }
    return features;
  }

  private static List<String> all(Pattern pattern, String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }
}
