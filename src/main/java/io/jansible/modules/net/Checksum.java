package io.jansible.modules.net;

import io.jansible.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digest that a download must have.
 *
 * @param algorithm Ansible's name for it: sha256
 * @param digest hexadecimal digits in lower case; null as long as only a list of digests is known
 * @param list the URL of that list, or null
 */
record Checksum(String algorithm, String digest, String list) {
  private static final Pattern BSD = Pattern.compile("\\w+ ?\\((.+)\\) ?= ([\\w.]+)");
  private static final Pattern GNU = Pattern.compile("([\\w.]+)\\s+(?:\\*|\\./|\\.)?(.+)");
  private static final Pattern URL = Pattern.compile("(?:https?|ftp|file):.*", Pattern.DOTALL);
  private static final Pattern NO_WORD = Pattern.compile("\\W+");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-f_]+");

  /** What programs on the node call the algorithms, where that is not the same name. */
  private static final Map<String, String> PROGRAM_NAMES =
      Map.of(
          "blake2b", "b2",
          "blake2s", "blake2s256",
          "sha3_224", "sha3-224",
          "sha3_256", "sha3-256",
          "sha3_384", "sha3-384",
          "sha3_512", "sha3-512");

  private static final List<String> COMMON =
      List.of("md5", "sha1", "sha224", "sha256", "sha384", "sha512");

  /**
   * Reads the option.
   *
   * @return null when it is empty
   * @throws IllegalArgumentException in Ansible's words when it is malformed
   */
  static Checksum parse(String option) {
    if (option.isEmpty()) {
      return null;
    }
    int colon = option.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException(
          "The checksum parameter has to be in format <algorithm>:<checksum>");
    }
    String algorithm = option.substring(0, colon);
    String value = option.substring(colon + 1);
    if (URL.matcher(value).matches()) {
      return new Checksum(algorithm, null, value);
    }
    return new Checksum(algorithm, digits(value), null);
  }

  /**
   * The same with the digest that a list has for a file.
   *
   * @throws ModuleFailure in Ansible's words when there is none
   * @throws IllegalArgumentException when what stands there is no digest
   */
  Checksum from(List<String> lines, String file) {
    for (String[] entry : entries(lines, file)) {
      if (entry[1].equals(file)) {
        return new Checksum(algorithm, digits(entry[0]), list);
      }
    }
    throw new ModuleFailure(
        "Unable to find a checksum for file '%s' in '%s'".formatted(file, list));
  }

  private static List<String[]> entries(List<String> lines, String file) {
    List<String[]> entries = new ArrayList<>();
    if (lines.size() == 1 && !lines.get(0).strip().contains(" ")) {
      // A list of one digest alone is the file's.
      entries.add(new String[] {lines.get(0), file});
      return entries;
    }
    for (String line : lines) {
      Matcher bsd = BSD.matcher(line);
      Matcher gnu = GNU.matcher(line);
      if (bsd.matches()) {
        entries.add(new String[] {bsd.group(2), bsd.group(1)});
      } else if (gnu.matches()) {
        entries.add(new String[] {gnu.group(1), gnu.group(2).replaceFirst("^[./]+", "")});
      }
    }
    return entries;
  }

  private static String digits(String text) {
    String digits = NO_WORD.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    if (!DIGITS.matcher(digits).matches()) {
      throw new IllegalArgumentException("The checksum format is invalid");
    }
    return digits;
  }

  /** The algorithm as {@code NAMEsum} or {@code openssl dgst -NAME} know it. */
  String programName() {
    return PROGRAM_NAMES.getOrDefault(algorithm, algorithm);
  }

  /** The failure when nothing on the node knows the algorithm. */
  ModuleFailure unknown(String file) {
    boolean common = COMMON.contains(algorithm) || PROGRAM_NAMES.containsKey(algorithm);
    return new ModuleFailure(
        "Could not hash file '%s' with algorithm '%s'. ".formatted(file, algorithm)
            + (common
                ? "Neither " + programName() + "sum nor openssl is on the node."
                : "Available algorithms: "
                    + String.join(", ", COMMON)
                    + ", "
                    + String.join(", ", PROGRAM_NAMES.keySet().stream().sorted().toList())));
  }
}
