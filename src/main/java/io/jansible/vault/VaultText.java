package io.jansible.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * An encrypted content as text: a header, then hexadecimal digits in lines of 80.
 *
 * @param label whose password it needs, as its header says; null for nobody's
 * @param seal the authentication code of the content
 */
public record VaultText(String label, byte[] salt, byte[] seal, byte[] content) {
  /** How every vault text begins. */
  public static final String HEADER = "$ANSIBLE_VAULT";

  private static final String CIPHER = "AES256";
  private static final int WIDTH = 80;
  private static final HexFormat HEX = HexFormat.of();

  /** Whether a text is meant to be one. */
  public static boolean isOne(CharSequence text) {
    return text.length() >= HEADER.length()
        && HEADER.contentEquals(text.subSequence(0, HEADER.length()))
        && text.chars().allMatch(c -> c < 128);
  }

  /**
   * Reads a vault text of any version.
   *
   * @throws VaultException when it is damaged, or its cipher is not known
   */
  public static VaultText parse(String text) {
    List<String> lines = text.strip().lines().map(String::strip).toList();
    if (!isOne(text.strip())) {
      throw new VaultException("Input is not vault encrypted data.");
    }
    String[] header = lines.get(0).split(";", -1);
    if (header.length < 3) {
      throw new VaultException("The first line of this vault text is damaged: " + lines.get(0));
    }
    if (!header[2].strip().equals(CIPHER)) {
      throw new VaultException("The vault's cipher " + header[2].strip() + " is not known");
    }
    String label = header.length > 3 ? header[3].strip() : null;
    return parts(label, String.join("", lines.subList(1, lines.size())));
  }

  private static VaultText parts(String label, String digits) {
    String[] parts = new String(bytes(digits), StandardCharsets.US_ASCII).split("\n", 3);
    if (parts.length == 3) {
      return new VaultText(label, bytes(parts[0]), bytes(parts[1]), bytes(parts[2]));
    }
    throw new VaultException("This vault text is damaged: a part of it is missing");
  }

  private static byte[] bytes(String digits) {
    try {
      return HEX.parseHex(digits);
    } catch (IllegalArgumentException e) {
      String reason =
          digits.length() % 2 == 0 ? "Non-hexadecimal digit found" : "Odd-length string";
      throw new VaultException("Vault format unhexlify error: " + reason);
    }
  }

  /** The text as it is written to files, with its last line's end. */
  public String format() {
    boolean labelled = label != null && !label.isEmpty() && !label.equals(Vault.DEFAULT_LABEL);
    StringBuilder text = new StringBuilder(HEADER);
    text.append(labelled ? ";1.2;" : ";1.1;").append(CIPHER);
    text.append(labelled ? ";" + label : "").append('\n');
    String parts =
        String.join("\n", HEX.formatHex(salt), HEX.formatHex(seal), HEX.formatHex(content));
    String digits = HEX.formatHex(parts.getBytes(StandardCharsets.US_ASCII));
    for (int start = 0; start < digits.length(); start += WIDTH) {
      text.append(digits, start, Math.min(digits.length(), start + WIDTH)).append('\n');
    }
    return text.toString();
  }
}
