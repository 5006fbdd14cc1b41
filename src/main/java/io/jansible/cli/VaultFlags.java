package io.jansible.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The flags of {@code jansible-vault}: an action, and what each of them takes. */
final class VaultFlags {
  private VaultFlags() {}

  static CommandSpec vault() {
    CommandSpec spec = CommandSpec.create().name("jansible-vault");
    spec.usageMessage().description("Encrypts and decrypts files and texts.");
    Flags.general(spec);
    spec.addSubcommand("create", create());
    spec.addSubcommand("decrypt", written(action("decrypt", "Decrypts files in place.")));
    spec.addSubcommand("edit", labelled(action("edit", "Opens encrypted files in an editor.")));
    spec.addSubcommand("view", action("view", "Shows what encrypted files hold."));
    spec.addSubcommand("encrypt", written(labelled(action("encrypt", "Encrypts files in place."))));
    spec.addSubcommand("encrypt_string", encryptString());
    spec.addSubcommand("rekey", rekey());
    return spec;
  }

  private static CommandSpec create() {
    CommandSpec spec = labelled(action("create", "Makes an encrypted file with an editor."));
    return spec.addOption(
        Flags.flag("open the editor without a terminal, too", "--skip-tty-check"));
  }

  private static CommandSpec encryptString() {
    CommandSpec spec =
        written(labelled(action("encrypt_string", "Encrypts texts for a file of variables.")));
    spec.addOption(Flags.flag("ask for the text", "-p", "--prompt"));
    spec.addOption(Flags.flag("show the text while it is typed", "--show-input"));
    spec.addOption(Flags.list("NAME", "a text's variable, one for each text", "-n", "--name"));
    return spec.addOption(
        Flags.text("NAME", "the variable of the text from standard input", "--stdin-name"));
  }

  private static CommandSpec rekey() {
    CommandSpec spec = labelled(action("rekey", "Encrypts files with another password."));
    return spec.addArgGroup(
        Flags.either(
            Flags.text("FILE", "the new password's file", "--new-vault-password-file"),
            Flags.text("LABEL@SOURCE", "the new password and its label", "--new-vault-id")));
  }

  private static CommandSpec action(String name, String description) {
    CommandSpec spec = CommandSpec.create().name(name);
    spec.usageMessage().description(description);
    boolean text = name.equals("encrypt_string");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(text ? "TEXT" : "FILE")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(text ? "texts; - for standard input" : "files; - for standard input")
            .build());
    Flags.general(spec);
    Flags.vault(spec);
    return spec;
  }

  private static CommandSpec labelled(CommandSpec spec) {
    return spec.addOption(
        Flags.text("LABEL", "the identity to encrypt with, of several", "--encrypt-vault-id"));
  }

  private static CommandSpec written(CommandSpec spec) {
    return spec.addOption(Flags.text("FILE", "write there; - for standard output", "--output"));
  }
}
