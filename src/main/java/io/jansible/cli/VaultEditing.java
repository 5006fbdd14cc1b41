package io.jansible.cli;

import io.jansible.source.ShellWords;
import io.jansible.source.UserError;
import io.jansible.vault.Identity;
import io.jansible.vault.Secret;
import io.jansible.vault.Vault;
import io.jansible.vault.VaultText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An editor on what an encrypted file holds: on a file of its own in a directory of its own, which
 * are gone afterwards, however it ends. An editor that fails changes nothing.
 */
final class VaultEditing {
  private final Setup setup;
  private final VaultStore store;

  VaultEditing(Setup setup, VaultStore store) {
    this.setup = setup;
    this.store = store;
  }

  void create(Path file, Identity identity) {
    if (Files.isRegularFile(file)) {
      throw new UserError(file + " exists, please use 'edit' instead");
    }
    if (!setup.terminal() && !setup.choices().flag("--skip-tty-check")) {
      throw VaultCommand.refusal("not a tty, editor cannot be opened");
    }
    makeDirectory(file.toAbsolutePath().getParent());
    byte[] typed = edited(file, new byte[0]);
    store.replace(file.toString(), encrypted(typed, identity.secret(), identity.label()), false);
  }

  private void makeDirectory(Path directory) {
    if (!Files.exists(directory)) {
      setup.display().warning(directory + " does not exist, creating...");
      try {
        Files.createDirectories(directory);
      } catch (IOException e) {
        throw new UserError("cannot make the directory " + directory + ": " + e.getMessage());
      }
    }
  }

  void edit(Path file, Vault vault) {
    var text = store.text(file.toString());
    Vault.Opened opened = vault.open(text);
    byte[] typed = edited(file, opened.content());
    if (!Arrays.equals(typed, opened.content())) {
      String label = VaultText.parse(text.content()).label();
      store.replaceKeeping(file, encrypted(typed, opened.identity().secret(), label));
    }
  }

  private byte[] encrypted(byte[] plain, Secret secret, String label) {
    return setup.vaultPasswords().encrypt(plain, secret, label).getBytes(StandardCharsets.US_ASCII);
  }

  private byte[] edited(Path file, byte[] content) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path draft = null;
    try {
      draft = directory().resolve("draft" + (dot > 0 ? name.substring(dot) : ""));
      Thread hook = new Thread(remover(draft), "shred");
      Runtime.getRuntime().addShutdownHook(hook);
      try {
        Files.write(Files.createFile(draft, VaultStore.OWN_FILE), content);
        runEditor(draft);
        return Files.readAllBytes(draft);
      } finally {
        remover(draft).run();
        Runtime.getRuntime().removeShutdownHook(hook);
      }
    } catch (IOException e) {
      throw new UserError("cannot edit " + file + ": " + e.getMessage());
    }
  }

  private Path directory() throws IOException {
    Path temporary = setup.configuration().get(VaultSettings.LOCAL_TMP);
    Files.createDirectories(temporary);
    return Files.createTempDirectory(
        temporary,
        "vault",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  private static Runnable remover(Path draft) {
    return () -> {
      try {
        VaultStore.shred(draft);
        Files.deleteIfExists(draft.getParent());
      } catch (IOException e) {
        throw new UserError(
            "cannot remove " + draft + ", which is not encrypted: " + e.getMessage());
      }
    };
  }

  private void runEditor(Path draft) throws IOException {
    List<String> command =
        new ArrayList<>(ShellWords.split(setup.configuration().get(Settings.EDITOR)));
    command.add(draft.toString());
    try {
      int status =
          new ProcessBuilder(command)
              .directory(setup.workingDirectory().toFile())
              .inheritIO()
              .start()
              .waitFor();
      if (status != 0) {
        throw new UserError(
            "the editor ("
                + command.get(0)
                + ") failed with status "
                + status
                + ": nothing changed");
      }
    } catch (IOException e) {
      throw new UserError(
          "Unable to execute the command \"" + String.join(" ", command) + "\": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UserError("the editor was interrupted: nothing changed");
    }
  }
}
