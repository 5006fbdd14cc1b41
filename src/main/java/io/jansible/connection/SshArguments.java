package io.jansible.connection;

import java.util.ArrayList;
import java.util.List;

/**
 * Arguments of the ssh command, as ssh_args and its like have them.
 *
 * @param options what they say as options of ssh_config(5)
 * @param configFile the file of {@code -F}, or null
 * @param onlySystem arguments that only the system's ssh understands
 */
record SshArguments(SshOptions options, String configFile, List<String> onlySystem) {
  private static final String WITH_VALUE = "BbcDEeFIiJLlmOopQRSWw";

  static SshArguments parse(List<String> words) {
    var parse = new Parse();
    var left = new ArrayList<>(words);
    while (!left.isEmpty()) {
      parse.word(left);
    }
    return new SshArguments(parse.options, parse.configFile, List.copyOf(parse.onlySystem));
  }

  /** One run over the words. */
  private static final class Parse {
    private final SshOptions options = new SshOptions();
    private final List<String> onlySystem = new ArrayList<>();
    private String configFile;

    /** Takes one word, which is a cluster of flags or a flag with a value, and that value. */
    void word(List<String> left) {
      String word = left.remove(0);
      if (!word.startsWith("-") || word.length() < 2) {
        onlySystem.add(word);
        return;
      }
      for (int i = 1; i < word.length(); i++) {
        char flag = word.charAt(i);
        if (WITH_VALUE.indexOf(flag) >= 0) {
          String rest = word.substring(i + 1);
          withValue(flag, rest.isEmpty() && !left.isEmpty() ? left.remove(0) : rest);
          return;
        }
        alone(flag);
      }
    }

    private void withValue(char flag, String value) {
      switch (flag) {
        case 'o' -> option(value);
        case 'p' -> options.add("port", value);
        case 'l' -> options.add("user", value);
        case 'i' -> options.add("identityfile", value);
        case 'J' -> options.add("proxyjump", value);
        case 'F' -> configFile = value;
        case 'c' -> options.add("ciphers", value);
        case 'm' -> options.add("macs", value);
        case 'b' -> options.add("bindaddress", value);
        case 'S' -> options.add("controlpath", value);
        case 'E', 'e' -> {} // a log and a key of a terminal: of no use here
        default -> onlySystem.add("-" + flag);
      }
    }

    private void alone(char flag) {
      switch (flag) {
        case '4' -> options.add("addressfamily", "inet");
        case '6' -> options.add("addressfamily", "inet6");
        case 'A' -> options.add("forwardagent", "yes");
        case 'a' -> options.add("forwardagent", "no");
        case 'C' -> options.add("compression", "yes");
        case 'q', 'v', 'T', 't', 'x', 'X', 'Y', 'k', 'M', 'n' -> {} // what is shown, and terminals
        default -> onlySystem.add("-" + flag);
      }
    }

    private void option(String text) {
      int end = 0;
      while (end < text.length() && "= \t".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      String value = SshConfig.value(text.substring(end));
      options.add(text.substring(0, end), value);
    }
  }
}
