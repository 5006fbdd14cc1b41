package io.jansible.vault;

import io.jansible.source.Decryption;
import io.jansible.source.Position;
import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The identities of a run, and what they decrypt: each content once, with keys that are derived
 * once for each password and salt. Any number of threads may use it.
 */
public final class Vault implements Decryption {
  /** The label of a password that is given without one; texts that it encrypts name none. */
  public static final String DEFAULT_LABEL = "default";

  private static final int SALT_LENGTH = 32;

  private final List<Identity> identities;
  private final boolean sameLabel;
  private final String defaultLabel;
  private final Map<KeyName, VaultKeys> keys = new ConcurrentHashMap<>();
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  /**
   * @param sameLabel whether only an identity with a text's own label may decrypt it
   * @param defaultLabel the label of texts that name none
   */
  public Vault(List<Identity> identities, boolean sameLabel, String defaultLabel) {
    this.identities = List.copyOf(identities);
    this.sameLabel = sameLabel;
    this.defaultLabel = defaultLabel;
  }

  public Vault(List<Identity> identities) {
    this(identities, false, DEFAULT_LABEL);
  }

  private record KeyName(Secret secret, String salt) {}

  /** A content, and who opened it. */
  public record Opened(byte[] content, Identity identity) {}

  public List<Identity> identities() {
    return identities;
  }

  @Override
  public byte[] decrypt(String vault, Position at) {
    return open(vault, at).content();
  }

  private Opened open(String vault, Position at) {
    try {
      return open(vault);
    } catch (VaultException e) {
      throw new UserError(Problem.at(at, e.getMessage()).withoutLine().withHint(hint(vault)))
          .ofEncryption();
    }
  }

  /**
   * Decrypts a whole text.
   *
   * @throws UserError with its place when no identity can, or it is damaged
   */
  public Opened open(SourceText text) {
    return open(text.content(), new Position(text, 1, 1));
  }

  /**
   * Decrypts a text.
   *
   * @throws VaultException when no identity can, or the text is damaged
   */
  public Opened open(String vault) {
    Opened known = opened.get(vault);
    if (known == null) {
      known = tryAll(VaultText.parse(vault));
      opened.put(vault, known);
    }
    return known;
  }

  private Opened tryAll(VaultText text) {
    if (identities.isEmpty()) {
      throw new VaultException("Attempting to decrypt but no vault secrets found.");
    }
    for (Identity identity : candidates(label(text))) {
      VaultKeys those = keys(identity.secret(), text.salt());
      if (those.fit(text)) {
        return new Opened(those.decrypt(text), identity);
      }
    }
    throw new VaultException("Decryption failed (no vault secrets were found that could decrypt).");
  }

  private String label(VaultText text) {
    return text.label() == null ? defaultLabel : text.label();
  }

  /** The label is only a name, which nothing vouches for: it says who is tried first. */
  private List<Identity> candidates(String label) {
    List<Identity> candidates = new ArrayList<>();
    identities.stream().filter(each -> each.label().equals(label)).forEach(candidates::add);
    if (!sameLabel) {
      identities.stream().filter(each -> !each.label().equals(label)).forEach(candidates::add);
    }
    return candidates;
  }

  private String hint(String vault) {
    if (identities.isEmpty()) {
      return "give its password with --vault-password-file, --vault-id or -J";
    }
    String label;
    try {
      label = label(VaultText.parse(vault));
    } catch (VaultException damaged) {
      return null;
    }
    List<Identity> tried = candidates(label);
    String needed = "its label is " + label + "; ";
    if (tried.isEmpty()) {
      return needed + "vault_id_match allows no other, and there are only " + names(identities);
    }
    return needed + "tried were " + names(tried);
  }

  private static String names(List<Identity> identities) {
    return identities.stream().map(Identity::toString).collect(Collectors.joining(", "));
  }

  private VaultKeys keys(Secret secret, byte[] salt) {
    KeyName name = new KeyName(secret, java.util.HexFormat.of().formatHex(salt));
    return keys.computeIfAbsent(name, each -> new VaultKeys(secret, salt));
  }

  /**
   * Encrypts a content.
   *
   * @param label what the text names its password by, or null
   * @param salt null for one of chance
   */
  public static String encrypt(byte[] plain, Secret secret, String label, byte[] salt) {
    byte[] chosen = salt;
    if (chosen == null) {
      chosen = new byte[SALT_LENGTH];
      new SecureRandom().nextBytes(chosen);
    }
    return new VaultKeys(secret, chosen).encrypt(label, chosen, plain).format();
  }
}
