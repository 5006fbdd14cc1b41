package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kernel's command line: the last value of each word, and all values. */
final class CommandLineFacts implements FactFamily {
  @Override
  public String name() {
    return "cmdline";
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions.files("/proc/cmdline");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    String line = answers.text("/proc/cmdline");
    if (line == null) {
      return Map.of();
    }
    Map<String, Object> last = new LinkedHashMap<>();
    Map<String, Object> all = new LinkedHashMap<>();
    for (String word : quotedWords(line)) {
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      Object value = equals < 0 ? Boolean.TRUE : word.substring(equals + 1);
      last.put(name, value);
      all.merge(name, value, (old, more) -> equals < 0 ? more : joined(old, more));
    }
    return Map.of("cmdline", last, "proc_cmdline", all);
  }

  private static List<Object> joined(Object old, Object more) {
    List<Object> values = new ArrayList<>();
    if (old instanceof List<?> list) {
      values.addAll(list);
    } else {
      values.add(old);
    }
    values.add(more);
    return values;
  }

  /** Words end at white space outside of quotes; the quotes stay. */
  private static List<String> quotedWords(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char quote = 0;
    for (char c : line.toCharArray()) {
      if (quote == 0 && Character.isWhitespace(c)) {
        add(words, word);
        continue;
      }
      word.append(c);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      }
    }
    if (quote != 0) {
      return List.of();
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
