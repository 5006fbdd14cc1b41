package io.jansible.cli;

import static io.jansible.cli.Setting.of;

import java.nio.file.Path;
import java.util.List;

/** The settings of the vault. */
final class VaultSettings {
  private VaultSettings() {}

  static final Setting<Path> LOCAL_TMP =
      of(
              "DEFAULT_LOCAL_TMP",
              Kinds.PATH,
              "{{ANSIBLE_HOME}}/tmp",
              "defaults.local_tmp",
              "ANSIBLE_LOCAL_TEMP")
          .doc("Where jansible-vault has directories for what is edited.");
  static final Setting<Boolean> ASK_VAULT_PASS =
      of(
              "DEFAULT_ASK_VAULT_PASS",
              Kinds.BOOLEAN,
              "false",
              "defaults.ask_vault_pass",
              "ANSIBLE_ASK_VAULT_PASS")
          .doc("Whether to ask for the vault's password.");
  static final Setting<Path> PASSWORD_FILE =
      of(
              "DEFAULT_VAULT_PASSWORD_FILE",
              Kinds.PATH,
              null,
              "defaults.vault_password_file",
              "ANSIBLE_VAULT_PASSWORD_FILE")
          .doc("A file that holds the vault's password, or a program that prints it.");
  static final Setting<String> IDENTITY =
      of(
              "DEFAULT_VAULT_IDENTITY",
              Kinds.TEXT,
              "default",
              "defaults.vault_identity",
              "ANSIBLE_VAULT_IDENTITY")
          .doc("The label of a password that is given without one.");
  static final Setting<List<String>> IDENTITY_LIST =
      of(
              "DEFAULT_VAULT_IDENTITY_LIST",
              Kinds.LIST,
              "",
              "defaults.vault_identity_list",
              "ANSIBLE_VAULT_IDENTITY_LIST")
          .doc("Vault identities, as --vault-id takes them, with commas between.");
  static final Setting<String> ENCRYPT_IDENTITY =
      of(
              "DEFAULT_VAULT_ENCRYPT_IDENTITY",
              Kinds.TEXT,
              null,
              "defaults.vault_encrypt_identity",
              "ANSIBLE_VAULT_ENCRYPT_IDENTITY")
          .doc("The label of the identity to encrypt with.");
  static final Setting<Boolean> ID_MATCH =
      of(
              "DEFAULT_VAULT_ID_MATCH",
              Kinds.BOOLEAN,
              "false",
              "defaults.vault_id_match",
              "ANSIBLE_VAULT_ID_MATCH")
          .doc("Whether only an identity with the same label decrypts.");
  static final Setting<String> ENCRYPT_SALT =
      of(
              "VAULT_ENCRYPT_SALT",
              Kinds.TEXT,
              null,
              "defaults.vault_encrypt_salt",
              "ANSIBLE_VAULT_ENCRYPT_SALT")
          .doc(
              "A salt that is the same each time; safe only where one secret encrypts few"
                  + " contents.");
}
