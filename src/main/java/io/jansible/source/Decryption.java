package io.jansible.source;

/** Gives back what was encrypted with a vault's password. */
public interface Decryption {
  /** Where nobody has a password. */
  Decryption NONE =
      (vault, at) -> {
        throw new UserError(
                Problem.at(at, "Attempting to decrypt but no vault secrets found.")
                    .withHint("give one with --vault-password-file, --vault-id or -J"))
            .ofEncryption();
      };

  /**
   * The bytes that a vault text holds.
   *
   * @param vault the whole text, its first line too
   * @param at where it stands
   * @throws UserError with that place when no password fits, or the text is damaged
   */
  byte[] decrypt(String vault, Position at);
}
