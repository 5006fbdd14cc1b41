package io.jansible.cli;

import io.jansible.output.Role;
import io.jansible.source.UserError;
import io.jansible.vault.Identity;
import io.jansible.vault.Vault;
import io.jansible.vault.VaultText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code jansible-vault}: encrypts, decrypts, shows and edits files. */
final class VaultCommand {
  private final Setup setup;
  private final Choices choices;
  private final VaultPasswords passwords;
  private final VaultStore store;
  private final List<String> words;

  VaultCommand(Setup setup) {
    this.setup = setup;
    this.choices = setup.choices();
    this.passwords = setup.vaultPasswords();
    this.store = new VaultStore(setup.invocation());
    this.words = choices.words();
  }

  int run() {
    requireSense();
    switch (choices.action()) {
      case "create" -> editing().create(onlyFile(), encrypting());
      case "edit" -> edit(decrypting());
      case "view" -> view(decrypting());
      case "decrypt" -> decrypt(decrypting());
      case "rekey" -> rekey(decrypting());
      case "encrypt" -> encrypt(encrypting());
      case "encrypt_string" ->
          new StringEncryption(setup, store, this::encrypted).run(encrypting());
      default -> throw new IllegalStateException(choices.action());
    }
    return 0;
  }

  private void requireSense() {
    for (String named : choices.list("--vault-id")) {
      if (named.indexOf(';') >= 0) {
        throw refusal(
            "'"
                + named
                + "' is not a valid vault id. The character ';' is not allowed in vault ids");
      }
    }
    if (choices.text("--output") != null && words.size() > 1) {
      throw refusal("At most one input file may be used with the --output option");
    }
  }

  static ExitException refusal(String message) {
    return new ExitException(new UserError(message), Cli.OPTIONS);
  }

  private Vault decrypting() {
    return passwords.vault(passwords.identities(passwords.named(), passwords.files(), false, true));
  }

  private Identity encrypting() {
    String label = choices.text("--encrypt-vault-id", VaultSettings.ENCRYPT_IDENTITY);
    List<Identity> identities =
        passwords.identities(passwords.named(), passwords.files(), true, true);
    if (identities.size() > 1 && label == null) {
      throw refusal(
          "The vault-ids "
              + String.join(",", identities.stream().map(Identity::label).toList())
              + " are available to encrypt. Specify the vault-id to encrypt with"
              + " --encrypt-vault-id");
    }
    return chosen(identities, label);
  }

  private static Identity chosen(List<Identity> identities, String label) {
    return identities.stream()
        .filter(each -> label == null || label.equals(each.label()))
        .findFirst()
        .orElseThrow(
            () ->
                new UserError(
                    "Did not find a match for --encrypt-vault-id="
                        + label
                        + " in the known vault-ids "
                        + identities.stream().map(each -> "'" + each.label() + "'").toList()));
  }

  private Identity renewing() {
    String label = choices.text("--encrypt-vault-id", VaultSettings.ENCRYPT_IDENTITY);
    List<String> named = new ArrayList<>();
    if (label != null) {
      named.addAll(setup.configuration().get(VaultSettings.IDENTITY_LIST));
    }
    add(choices.text("--new-vault-id"), named);
    List<String> files = new ArrayList<>();
    add(choices.text("--new-vault-password-file"), files);
    return chosen(passwords.identities(named, files, true, true), label);
  }

  private static void add(String text, List<String> to) {
    if (text != null) {
      to.add(text);
    }
  }

  private List<String> files() {
    return words.isEmpty() ? List.of(VaultStore.STANDARD) : words;
  }

  private Path onlyFile() {
    if (words.size() != 1) {
      throw refusal("create can take only one filename argument");
    }
    return store.path(words.get(0));
  }

  private void encrypt(Identity identity) {
    for (String name : files()) {
      byte[] plain = store.read(name);
      String output = choices.text("--output");
      store.replace(output == null ? name : output, encrypted(plain, identity), true);
    }
    succeeded("Encryption successful");
  }

  /** A content as its file is to hold it. */
  private byte[] encrypted(byte[] plain, Identity identity) {
    if (VaultText.isOne(new String(plain, StandardCharsets.ISO_8859_1))) {
      throw new UserError("input is already encrypted");
    }
    return passwords
        .encrypt(plain, identity.secret(), identity.label())
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void decrypt(Vault vault) {
    for (String name : files()) {
      byte[] plain = vault.open(store.text(name)).content();
      String output = choices.text("--output");
      store.replace(output == null ? name : output, plain, false);
    }
    succeeded("Decryption successful");
  }

  private void view(Vault vault) {
    for (String name : words) {
      byte[] plain = vault.open(store.text(name)).content();
      new Pager(setup).show(new String(plain, StandardCharsets.UTF_8));
    }
  }

  private void edit(Vault vault) {
    for (String name : words) {
      editing().edit(store.path(name), vault);
    }
  }

  private VaultEditing editing() {
    return new VaultEditing(setup, store);
  }

  private void rekey(Vault vault) {
    Identity renewed = renewing();
    for (String name : words) {
      byte[] plain = vault.open(store.text(name)).content();
      store.replaceKeeping(store.path(name), encrypted(plain, renewed));
    }
    setup.display().error("Rekey successful", Role.OK);
  }

  /** Only people need to hear it. */
  private void succeeded(String message) {
    if (setup.terminal()) {
      setup.display().error(message, Role.OK);
    }
  }
}
