package io.jansible.module.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jansible.connection.Content;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ProcessNode;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicWriteTest {
  private static final byte[] BINARY = {0, 1, (byte) 0xff, '\n', 0, 'x'};

  @TempDir private Path directory;
  private final ProcessNode node = new ProcessNode();
  private Path file;

  @BeforeEach
  void anOldFile() throws Exception {
    file = directory.resolve("it's a file");
    Files.writeString(file, "old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
  }

  @Test
  void aNewFileHasTheBytesAndThePermissionsThatTheUmaskLeaves() throws Exception {
    Path made = directory.resolve("-new");
    AtomicWrite.Written written =
        AtomicWrite.create(made.toString(), 027).content(Content.of(BINARY)).run(node);
    assertThat(Files.readAllBytes(made)).isEqualTo(BINARY);
    assertThat(permissions(made)).isEqualTo("rw-r-----");
    assertThat(written.state().info()).containsEntry("mode", "0640").containsEntry("size", 6L);
    assertThat(written.backupFile()).isNull();
    assertThat(names()).containsExactlyInAnyOrder("-new", "it's a file");
  }

  @Test
  void anOldFileIsReplacedAndKeepsItsPermissions() throws Exception {
    Object before = Files.getAttribute(file, "unix:ino");
    AtomicWrite.over(state()).content(Content.of("new\n")).run(node);
    assertThat(file).hasContent("new\n");
    assertThat(permissions(file)).isEqualTo("rw-r-----");
    assertThat(Files.getAttribute(file, "unix:ino")).isNotEqualTo(before);
    assertThat(names()).containsExactly("it's a file");
  }

  @Test
  void wantedAttributesAreSetBeforeTheFileIsSeen() throws Exception {
    FileAttributes wanted =
        new FileAttributes(null, null, FileMode.of("0604"), SecurityContext.NONE, null, false);
    AttributeFacts facts = new AttributeFacts(new Accounts(022, null, null), "", null);
    AttributeChange change = AttributeChange.between(state().node(), null, wanted, facts);
    assertThat(change.before()).containsExactly(java.util.Map.entry("mode", "0640"));
    assertThat(change.after()).containsExactly(java.util.Map.entry("mode", "0604"));
    AtomicWrite.over(state()).content(Content.of("new\n")).attributes(change).run(node);
    assertThat(permissions(file)).isEqualTo("rw----r--");
  }

  @Test
  void aSecretIsWrittenWhenNobodyElseCanReadIt() throws Exception {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    Path seen = directory.resolve("seen");
    AtomicWrite.over(state())
        .secret()
        .filledBy("stat -c %a \"$p\" > " + seen + "; printf new > \"$p\"\n")
        .run(node);
    assertThat(seen).hasContent("600");
    assertThat(file).hasContent("new");
    assertThat(permissions(file)).isEqualTo("rw-------");
  }

  @Test
  void aBackupHasThePathANumberAndTheTimeInItsName() throws Exception {
    AtomicWrite.Written written =
        AtomicWrite.over(state()).content(Content.of("new\n")).backup(true).run(node);
    assertThat(written.backupFile())
        .startsWith(file + ".")
        .matches(".*\\.\\d+\\.\\d{4}-\\d\\d-\\d\\d@\\d\\d:\\d\\d:\\d\\d~");
    assertThat(Path.of(written.backupFile())).hasContent("old\n");
    assertThat(permissions(Path.of(written.backupFile()))).isEqualTo("rw-r-----");
  }

  @Test
  void aFileThatDoesNotValidateReplacesNothing() {
    ModuleFailure failure =
        failure(
            AtomicWrite.over(state())
                .content(Content.of("new\n"))
                .backup(true)
                .validatedBy("sh -c 'cat \"$0\"; echo bad >&2; exit 3' %s"));
    assertThat(failure.result().values())
        .containsEntry("msg", "failed to validate")
        .containsEntry("exit_status", 3L)
        .containsEntry("stdout", "new\n")
        .containsEntry("stderr", "bad\n");
    assertThat(file).hasContent("old\n");
    assertThat(names()).containsExactly("it's a file");
  }

  @Test
  void aFileThatValidatesIsWritten() {
    AtomicWrite.over(state()).content(Content.of("new\n")).validatedBy("grep new %s").run(node);
    assertThat(file).hasContent("new\n");
  }

  @Test
  void aShortInputReplacesNothing() {
    Content cut =
        new Content() {
          @Override
          public long size() {
            return 100;
          }

          @Override
          public java.io.InputStream open() throws java.io.IOException {
            return Content.of("only this").open();
          }
        };
    assertThat(failure(AtomicWrite.over(state()).content(cut)).getMessage())
        .startsWith("Could not write data to file");
    assertThat(file).hasContent("old\n");
    assertThat(names()).containsExactly("it's a file");
  }

  /** PIPE: nobody reads the output any more, because the connection was cut. */
  @ParameterizedTest
  @ValueSource(strings = {"HUP", "INT", "TERM", "PIPE"})
  void whoIsStoppedLeavesTheOldFileAndNothingElse(String signal) {
    failure(AtomicWrite.over(state()).filledBy("echo new > \"$p\"; kill -" + signal + " $$\n"));
    assertThat(file).hasContent("old\n");
    assertThat(names()).containsExactly("it's a file");
  }

  @Test
  void aBackupThatFailsLeavesNoPartOfItself() throws Exception {
    Path programs = Files.createDirectory(directory.resolve("programs"));
    Path cp =
        Files.writeString(
            programs.resolve("cp"),
            "#!/bin/sh\n"
                + "for to; do :; done\n"
                + "case $to in *~) ;; *) exit 1 ;; esac\n"
                + "echo part >\"$to\"\n"
                + "echo 'No space left' >&2\n"
                + "exit 1\n");
    Files.setPosixFilePermissions(cp, PosixFilePermissions.fromString("rwx------"));
    AtomicWrite write = AtomicWrite.over(state()).content(Content.of("new\n")).backup(true);
    ModuleFailure failure =
        catchThrowableOfType(ModuleFailure.class, () -> write.run(new ProcessNode(programs)));
    assertThat(failure).hasMessage("Could not make backup of " + file + ": No space left");
    assertThat(names()).containsExactlyInAnyOrder("it's a file", "programs");
    assertThat(file).hasContent("old\n");
  }

  @Test
  void whatCannotBeMadeIsToldInAnsiblesWords() {
    String path = directory.resolve("no/such").toString();
    assertThat(failure(AtomicWrite.create(path, 022)).getMessage())
        .startsWith("The destination directory '" + directory + "/no' is not writable");
  }

  @Test
  void shellCommandsMayFillTheFile() {
    AtomicWrite.over(state()).filledBy("echo filled > \"$p\" || exit 72\n").run(node);
    assertThat(file).hasContent("filled\n");
  }

  @Test
  void withoutAFileOfItsOwnDirectoryTheOldFileIsWrittenInto() throws Exception {
    Object before = Files.getAttribute(file, "unix:ino");
    AtomicWrite.over(state())
        .content(Content.of("new\n"))
        .unsafe(true)
        .after("mv() { false; }\n")
        .run(node);
    assertThat(file).hasContent("new\n");
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(before);
    assertThat(names()).containsExactly("it's a file");
  }

  private FileState state() {
    FileProbe probe = FileProbe.of(file.toString());
    return probe.read(Answers.of(node.inspect(FileProbe.FUNCTIONS + probe.script())));
  }

  private ModuleFailure failure(AtomicWrite write) {
    return catchThrowableOfType(ModuleFailure.class, () -> write.run(node));
  }

  private Set<String> names() {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(path -> path.getFileName().toString())
          .collect(java.util.stream.Collectors.toSet());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String permissions(Path path) throws Exception {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }
}
