package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.PythonRandom;
import io.jansible.template.value.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** The lookup password: makes a password, keeps it in a file, and finds it there the next time. */
final class PasswordLookup {
  private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
  private static final String DIGITS = "0123456789";
  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** What a term may say; the file stands under the empty name. */
  private static final Set<String> NAMES =
      Set.of("", "length", "chars", "encrypt", "ident", "seed");

  private PasswordLookup() {}

  static List<Object> run(Terms terms) {
    List<Object> passwords = new ArrayList<>();
    for (String term : terms.texts()) {
      Map<String, String> given = terms.parameters(term);
      check(given);
      passwords.add(password(given.get(""), given, terms));
    }
    return passwords;
  }

  private static void check(Map<String, String> given) {
    List<String> unknown = given.keySet().stream().filter(name -> !NAMES.contains(name)).toList();
    if (!unknown.isEmpty()) {
      throw new TemplateException(
          "Unrecognized parameter(s) given to password lookup: " + String.join(", ", unknown));
    }
    length(given);
  }

  /** The way of hashing; an empty one is none. */
  private static String encryption(Map<String, String> given, Terms terms) {
    boolean none = terms.options().containsKey("encrypt") && terms.option("encrypt", null) == null;
    String encrypt = given.get("encrypt");
    return none || encrypt == null || encrypt.isEmpty() ? null : encrypt;
  }

  private static String password(String name, Map<String, String> given, Terms terms) {
    boolean kept = !name.equals("/dev/null");
    Path file = kept ? terms.outside().find(terms.evaluation().scope(), "", name) : null;
    String line = file == null ? null : terms.readText(file).stripTrailing();
    String encrypt = encryption(given, terms);
    String salt = line == null ? null : stored(line, " salt=");
    String plain = line == null ? null : line.split(" salt=| ident=")[0];
    boolean changed = plain == null;
    if (plain == null) {
      plain = random(alphabet(given, terms), length(given), generator(given, terms));
    }
    if (encrypt != null && salt == null) {
      salt =
          random(
              LOWER + LOWER.toUpperCase(java.util.Locale.ROOT) + DIGITS,
              8,
              terms.outside().random()::nextLong);
      changed = true;
    }
    if (kept && changed) {
      write(name, plain + (encrypt == null ? "" : " salt=" + salt) + "\n", terms);
    }
    if (encrypt == null) {
      return plain;
    }
    String scheme = PasswordHash.scheme(encrypt, terms.evaluation().engine().keepsTypes());
    return PasswordHash.hash(plain, scheme, salt, null, given.get("ident"));
  }

  private static String stored(String line, String mark) {
    int found = line.lastIndexOf(mark);
    return found < 0 ? null : line.substring(found + mark.length()).split(" ")[0];
  }

  private static int length(Map<String, String> given) {
    try {
      return Integer.parseInt(given.getOrDefault("length", "20"));
    } catch (NumberFormatException none) {
      throw new TemplateException("the length of a password must be a number");
    }
  }

  /** Numbers below a limit, by chance or from a seed. */
  private static LongUnaryOperator generator(Map<String, String> given, Terms terms) {
    String seed = given.get("seed");
    return seed == null || seed.isEmpty()
        ? terms.outside().random()::nextLong
        : PythonRandom.of(terms.option("seed", seed))::below;
  }

  private static String alphabet(Map<String, String> given, Terms terms) {
    Object chars = terms.option("chars", given.get("chars"));
    List<String> sets = new ArrayList<>();
    if (chars instanceof List<?> list) {
      list.forEach(each -> sets.add(Text.of(each)));
    } else if (chars != null) {
      String text = Text.of(chars);
      sets.addAll(List.of(text.replace(",,", ",").split(",")));
      if (text.contains(",,") || text.equals(",")) {
        sets.add(",");
      }
    } else {
      sets.addAll(List.of("ascii_letters", "digits", ".,:-_"));
    }
    StringBuilder all = new StringBuilder();
    sets.forEach(set -> all.append(characters(set)));
    return all.toString();
  }

  private static String characters(String set) {
    return switch (set) {
      case "ascii_letters" -> LOWER + LOWER.toUpperCase(java.util.Locale.ROOT);
      case "ascii_lowercase" -> LOWER;
      case "ascii_uppercase" -> LOWER.toUpperCase(java.util.Locale.ROOT);
      case "digits" -> DIGITS;
      case "hexdigits" -> DIGITS + "abcdefABCDEF";
      case "octdigits" -> "01234567";
      case "punctuation" -> PUNCTUATION;
      default -> set;
    };
  }

  private static String random(String alphabet, int length, LongUnaryOperator generator) {
    if (alphabet.isEmpty() && length > 0) {
      throw new TemplateException("Cannot choose from an empty sequence");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < length; i++) {
      out.append(alphabet.charAt((int) generator.applyAsLong(alphabet.length())));
    }
    return out.toString();
  }

  private static void write(String name, String line, Terms terms) {
    try {
      terms
          .outside()
          .write(terms.evaluation().scope(), name, line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new TemplateException(
          "cannot keep the password in " + name + ": " + failure.getMessage());
    }
  }
}
