package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import java.util.ArrayList;
import java.util.List;

/** The hashids algorithm: short texts that stand for whole numbers, from a salt and an alphabet. */
final class Hashids {
  static final String ALPHABET = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890";
  private static final int LEAST_ALPHABET = 16;
  private static final double SEPARATOR_SHARE = 3.5;
  private static final double GUARD_SHARE = 12;

  private final String salt;
  private final int minLength;
  private String alphabet;
  private String separators = "";
  private final String guards;

  Hashids(String salt, int minLength, String given) {
    this.salt = salt;
    this.minLength = minLength;
    StringBuilder letters = new StringBuilder();
    for (char c : "cfhistuCFHISTU".toCharArray()) {
      separators += given.indexOf(c) >= 0 ? c : "";
    }
    given.chars().distinct().forEach(c -> letters.append((char) c));
    if (letters.length() < LEAST_ALPHABET) {
      throw new TemplateException(
          "Alphabet must contain at least " + LEAST_ALPHABET + " unique characters.");
    }
    StringBuilder rest = new StringBuilder();
    letters.chars().filter(c -> separators.indexOf(c) < 0).forEach(c -> rest.append((char) c));
    alphabet = rest.toString();
    separators = shuffled(separators, salt);
    balance();
    alphabet = shuffled(alphabet, salt);
    int count = (int) Math.ceil(alphabet.length() / GUARD_SHARE);
    if (alphabet.length() < 3) {
      guards = separators.substring(0, count);
      separators = separators.substring(count);
    } else {
      guards = alphabet.substring(0, count);
      alphabet = alphabet.substring(count);
    }
  }

  /** Keeps letters and separators in proportion. */
  private void balance() {
    int least = (int) Math.ceil(alphabet.length() / SEPARATOR_SHARE);
    if (separators.length() >= least && !separators.isEmpty()) {
      return;
    }
    least = least == 1 ? 2 : least;
    int missing = least - separators.length();
    if (missing > 0) {
      separators += alphabet.substring(0, missing);
      alphabet = alphabet.substring(missing);
    }
  }

  private static String shuffled(String text, String salt) {
    if (salt.isEmpty()) {
      return text;
    }
    char[] letters = text.toCharArray();
    int index = 0;
    int sum = 0;
    for (int i = letters.length - 1; i > 0; i--) {
      index %= salt.length();
      int code = salt.charAt(index);
      sum += code;
      int other = (code + index + sum) % i;
      char kept = letters[i];
      letters[i] = letters[other];
      letters[other] = kept;
      index++;
    }
    return new String(letters);
  }

  /** The text of numbers, none of which is negative; nothing for none. */
  String encode(List<Long> numbers) {
    if (numbers.isEmpty()) {
      return "";
    }
    long seed = 0;
    for (int i = 0; i < numbers.size(); i++) {
      seed += numbers.get(i) % (i + 100);
    }
    String letters = alphabet;
    char lottery = letters.charAt((int) (seed % letters.length()));
    StringBuilder out = new StringBuilder().append(lottery);
    for (int i = 0; i < numbers.size(); i++) {
      letters = shuffled(letters, keyed(lottery, letters));
      String last = digits(numbers.get(i), letters);
      out.append(last);
      if (i + 1 < numbers.size()) {
        long sign = numbers.get(i) % (last.charAt(0) + i);
        out.append(separators.charAt((int) (sign % separators.length())));
      }
    }
    return lengthened(out, seed, letters);
  }

  private String keyed(char lottery, String letters) {
    return (lottery + salt + letters).substring(0, letters.length());
  }

  private String lengthened(StringBuilder out, long seed, String given) {
    if (out.length() < minLength) {
      out.insert(0, guards.charAt((int) ((seed + out.charAt(0)) % guards.length())));
    }
    if (out.length() < minLength) {
      out.append(guards.charAt((int) ((seed + out.charAt(2)) % guards.length())));
    }
    String letters = given;
    int half = letters.length() / 2;
    while (out.length() < minLength) {
      letters = shuffled(letters, letters);
      out.insert(0, letters.substring(half)).append(letters, 0, half);
      int excess = out.length() - minLength;
      if (excess > 0) {
        String middle = out.substring(excess / 2, excess / 2 + minLength);
        out.setLength(0);
        out.append(middle);
      }
    }
    return out.toString();
  }

  private static String digits(long number, String letters) {
    StringBuilder out = new StringBuilder();
    long rest = number;
    do {
      out.insert(0, letters.charAt((int) (rest % letters.length())));
      rest /= letters.length();
    } while (rest > 0);
    return out.toString();
  }

  /** The numbers of a text that was encoded so; none for any other text. */
  List<Object> decode(String text) {
    String[] parts = split(text, guards);
    String inside = parts.length == 2 || parts.length == 3 ? parts[1] : parts[0];
    List<Object> numbers = new ArrayList<>();
    List<Long> longs = new ArrayList<>();
    if (inside.isEmpty()) {
      return numbers;
    }
    char lottery = inside.charAt(0);
    String letters = alphabet;
    for (String part : split(inside.substring(1), separators)) {
      letters = shuffled(letters, keyed(lottery, letters));
      long number = 0;
      for (char c : part.toCharArray()) {
        int digit = letters.indexOf(c);
        if (digit < 0) {
          return new ArrayList<>();
        }
        number = number * letters.length() + digit;
      }
      numbers.add(number);
      longs.add(number);
    }
    return encode(longs).equals(text) ? numbers : new ArrayList<>();
  }

  private static String[] split(String text, String signs) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (signs.indexOf(text.charAt(i)) >= 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts.toArray(new String[0]);
  }
}
