package io.jansible.cli;

import io.jansible.source.UserError;
import io.jansible.vault.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** {@code jansible-vault encrypt_string}: texts as a file of variables can hold them. */
final class StringEncryption {
  private static final String INDENT = " ".repeat(10);

  private final Setup setup;
  private final Choices choices;
  private final VaultStore store;
  private final BiFunction<byte[], Identity, byte[]> encryption;
  private final List<Plain> plains = new ArrayList<>();

  StringEncryption(Setup setup, VaultStore store, BiFunction<byte[], Identity, byte[]> encryption) {
    this.setup = setup;
    this.choices = setup.choices();
    this.store = store;
    this.encryption = encryption;
  }

  /** A text, where it comes from, and its variable's name or null. */
  private record Plain(byte[] text, String origin, String name) {}

  void run(Identity identity) {
    List<String> words = new ArrayList<>(choices.words());
    boolean prompt = choices.flag("--prompt");
    boolean input =
        words.remove(VaultStore.STANDARD)
            || choices.text("--stdin-name") != null
            || words.isEmpty() && !prompt;
    if (prompt && input) {
      throw VaultCommand.refusal(
          "The --prompt option is not supported if also reading input from stdin");
    }
    if (prompt) {
      addTyped();
    }
    if (input) {
      addInput();
    }
    addWords(words);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < plains.size(); i++) {
      tell(plains.get(i), i + 1);
      out.append(formatted(plains.get(i), identity));
    }
    String output = choices.text("--output");
    byte[] content = out.toString().getBytes(StandardCharsets.UTF_8);
    store.replace(output == null ? VaultStore.STANDARD : output, content, false);
    if (setup.terminal()) {
      setup.display().error("Encryption successful", io.jansible.output.Role.OK);
    }
  }

  private void addTyped() {
    String name = Passwords.prompt("Variable name (enter for no name): ", true, setup.invocation());
    boolean shown = choices.flag("--show-input");
    String question = shown ? "String to encrypt: " : "String to encrypt (hidden): ";
    String typed = Passwords.prompt(question, shown, setup.invocation());
    add(typed, "the interactive prompt", name.isEmpty() ? null : name, "prompt");
  }

  private void addInput() {
    if (setup.terminal()) {
      setup
          .display()
          .aside(
              "Reading plaintext input from stdin. (ctrl-d to end input, twice if your content does"
                  + " not already have a newline)");
    }
    try {
      byte[] text = setup.invocation().in().readAllBytes();
      if (text.length == 0) {
        throw VaultCommand.refusal("stdin was empty, not encrypting");
      }
      plains.add(new Plain(text, "stdin", choices.text("--stdin-name")));
    } catch (IOException e) {
      throw new UserError("cannot read standard input: " + e.getMessage());
    }
  }

  private void addWords(List<String> words) {
    List<String> names = choices.list("--name");
    if (!names.isEmpty() && words.size() > names.size()) {
      setup.display().aside("The number of --name options do not match the number of args.");
      setup
          .display()
          .aside(
              "The last named variable will be \""
                  + names.get(names.size() - 1)
                  + "\". The rest will not have names.");
    }
    for (int i = 0; i < words.size(); i++) {
      String name = i < names.size() ? names.get(i) : null;
      add(words.get(i), "the command line args", name, "command line args");
    }
  }

  private void add(String text, String origin, String name, String where) {
    if (text.isEmpty()) {
      throw VaultCommand.refusal(
          "The plaintext provided from the " + where + " was empty, not encrypting");
    }
    plains.add(new Plain(text.getBytes(StandardCharsets.UTF_8), origin, name));
  }

  /** Which text is which, where there are several. */
  private void tell(Plain plain, int number) {
    if (plains.size() > 1) {
      String text = "the string #" + number + " from " + plain.origin() + ".)";
      setup
          .display()
          .aside(
              plain.name() == null
                  ? "# The encrypted version of " + text
                  : "# The encrypted version of variable (\""
                      + plain.name()
                      + "\", "
                      + text.replace(".)", ")."));
    }
  }

  private String formatted(Plain plain, Identity identity) {
    StringBuilder yaml = new StringBuilder();
    yaml.append(plain.name() == null ? "" : plain.name() + ": ").append("!vault |\n");
    String vault = new String(encryption.apply(plain.text(), identity), StandardCharsets.US_ASCII);
    vault.lines().forEach(line -> yaml.append(INDENT).append(line).append('\n'));
    return yaml.toString();
  }
}
