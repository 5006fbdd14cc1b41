package io.jansible.cli;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.source.VaultFiles;
import io.jansible.vault.Identity;
import io.jansible.vault.PasswordFile;
import io.jansible.vault.Secret;
import io.jansible.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The vault's identities, from flags and settings: first those with a label, then files without,
 * then what the operator is asked for.
 */
final class VaultPasswords {
  /** The source of an identity whose password the operator is asked for. */
  private static final String PROMPT = "prompt";

  /** The same in the words of the flag -J, which name no label. */
  private static final String PLAIN_PROMPT = "prompt_ask_vault_pass";

  private final Choices choices;
  private final Configuration configuration;
  private final Invocation invocation;
  private final Consumer<Problem> warnings;

  VaultPasswords(
      Choices choices,
      Configuration configuration,
      Invocation invocation,
      Consumer<Problem> warnings) {
    this.choices = choices;
    this.configuration = configuration;
    this.invocation = invocation;
    this.warnings = warnings;
  }

  /** What a run decrypts with; nobody is asked who did not want to be. */
  Vault vault() {
    return vault(identities(named(), files(), false, false));
  }

  /** What decrypts with these identities. */
  Vault vault(List<Identity> identities) {
    boolean sameLabel = configuration.get(VaultSettings.ID_MATCH);
    return new Vault(identities, sameLabel, configuration.get(VaultSettings.IDENTITY));
  }

  /** Encrypts a content with the salt that the settings have, or one of chance. */
  String encrypt(byte[] plain, Secret secret, String label) {
    String salt = configuration.get(VaultSettings.ENCRYPT_SALT);
    byte[] bytes = salt == null ? null : salt.getBytes(StandardCharsets.UTF_8);
    return Vault.encrypt(plain, secret, label, bytes);
  }

  /** What --vault-id and its setting name. */
  List<String> named() {
    List<String> named = new ArrayList<>(configuration.get(VaultSettings.IDENTITY_LIST));
    named.addAll(choices.list("--vault-id"));
    return named;
  }

  /** What --vault-password-file names. */
  List<String> files() {
    return choices.list("--vault-password-file");
  }

  /**
   * The identities, in the order in which they are tried.
   *
   * @param named {@code label@source}
   * @param isNew whether their passwords are to be chosen now, so they are asked for twice
   * @param needed whether the operator is asked when there would be none
   */
  List<Identity> identities(List<String> named, List<String> files, boolean isNew, boolean needed) {
    List<Identity> identities = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (String name : sources(named, files, needed)) {
      try {
        identities.add(identity(name, isNew, new VaultFiles(vault(identities))));
      } catch (UserError e) {
        problems.add(new Problem("Vault identity " + name + ": " + e.getMessage(), null, null));
      }
    }
    if (identities.isEmpty() && !problems.isEmpty()) {
      throw new UserError(problems);
    }
    problems.forEach(warnings);
    return identities;
  }

  private List<String> sources(List<String> named, List<String> files, boolean needed) {
    String label = configuration.get(VaultSettings.IDENTITY);
    List<String> sources = new ArrayList<>(named);
    files.forEach(file -> sources.add(label + "@" + file));
    Path configured = configuration.get(VaultSettings.PASSWORD_FILE);
    if (configured != null) {
      sources.add(label + "@" + configured);
    }
    boolean asked =
        choices.flag("--ask-vault-password") || configuration.get(VaultSettings.ASK_VAULT_PASS);
    if (asked || needed && sources.isEmpty()) {
      sources.add(label + "@" + PLAIN_PROMPT);
    }
    return sources;
  }

  private Identity identity(String named, boolean isNew, VaultFiles earlier) {
    int at = named.indexOf('@');
    String given = at < 0 ? null : named.substring(0, at);
    String source = named.substring(at + 1);
    String label =
        given == null || given.isEmpty() ? configuration.get(VaultSettings.IDENTITY) : given;
    if (source.equals(PROMPT)) {
      return new Identity(label, asked(" (" + label + ")", "vault", isNew), "typed");
    }
    if (source.equals(PLAIN_PROMPT)) {
      return new Identity(label, asked("", isNew ? "Vault" : "vault", isNew), "typed");
    }
    Path file = Kinds.PATH.convert(source, invocation.workingDirectory());
    return new Identity(label, new PasswordFile(file, given).read(earlier), file.toString());
  }

  /** Ansible's two kinds of question differ in a capital. */
  private static String confirmed(String question, String label) {
    return label.isEmpty() ? question : "n" + question.substring(1);
  }

  private Secret asked(String label, String word, boolean isNew) {
    String question = (isNew ? "New " + word : "Vault") + " password" + label + ": ";
    String typed = Passwords.prompt(question, false, invocation);
    if (isNew) {
      String again = Passwords.prompt("Confirm " + confirmed(question, label), false, invocation);
      if (!typed.strip().equals(again.strip())) {
        throw new UserError("Passwords do not match");
      }
    }
    if (typed.isEmpty()) {
      throw new UserError("Invalid vault password was provided: it is empty");
    }
    return Secret.of(typed.strip());
  }
}
