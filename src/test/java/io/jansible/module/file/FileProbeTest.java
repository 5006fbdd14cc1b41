package io.jansible.module.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ProcessNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProbeTest {
  @TempDir private Path directory;
  private final ProcessNode node = new ProcessNode();

  @BeforeEach
  void files() throws Exception {
    Path file = Files.writeString(directory.resolve("a file"), "hello\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    Files.createSymbolicLink(directory.resolve("link"), Path.of("a file"));
    Files.createSymbolicLink(directory.resolve("dangling"), Path.of("no\nwhere"));
    Files.createSymbolicLink(directory.resolve("to directory"), directory);
    Files.createLink(directory.resolve("other name"), Files.createFile(directory.resolve("x")));
  }

  @Test
  void aFileHasItsTypePermissionsSizeAndDigest() {
    FileState state = ask(probe("a file").withChecksum("sha1"));
    assertThat(state.state()).isEqualTo("file");
    assertThat(state.info()).containsEntry("mode", "0640").containsEntry("size", 6L);
    assertThat(state.info().get("owner")).isEqualTo(System.getProperty("user.name"));
    assertThat(state.checksum()).isEqualTo("f572d396fae9206628714fb2ce00f72e94f2258f");
    assertThat(state.target()).isEqualTo(state.node());
    assertThat(state.linkTarget()).isNull();
  }

  @Test
  void aLinkTellsWhereItLeads() {
    FileState state = ask(probe("link").withChecksum("md5").withRealPath());
    assertThat(state.state()).isEqualTo("link");
    assertThat(state.linkTarget()).isEqualTo("a file");
    assertThat(state.target().isRegular()).isTrue();
    assertThat(state.realPath()).endsWith("/a file");
    assertThat(state.checksum()).isEqualTo("b1946ac92492d2347c6235b4d2611184");
    assertThat(state.info()).containsEntry("mode", "0777").containsEntry("state", "link");
    assertThat(ask(probe("to directory")).leadsToDirectory()).isTrue();
  }

  @Test
  void aLinkThatLeadsNowhereExistsAllTheSame() {
    FileState state = ask(probe("dangling").withChecksum("sha1"));
    assertThat(state.exists()).isTrue();
    assertThat(state.linkTarget()).isEqualTo("no\nwhere");
    assertThat(state.target()).isNull();
    assertThat(state.info()).isEmpty();
    assertThat(state.checksum()).isNull();
  }

  @Test
  void theOtherStatesHaveAnsiblesWords() {
    assertThat(ask(probe("nothing")).state()).isEqualTo("absent");
    assertThat(ask(probe("")).state()).isEqualTo("directory");
    assertThat(ask(probe("x")).state()).isEqualTo("hard");
  }

  @Test
  void ownersAreLookedUpByNameAndNumber() {
    FileAttributes wanted =
        new FileAttributes("root", "0", null, SecurityContext.NONE, null, false);
    AttributeFacts facts = facts(wanted);
    assertThat(facts.accounts().ownerId()).isZero();
    assertThat(facts.accounts().groupId()).isZero();
    assertThat(facts.accounts().umask()).isBetween(0, 0777);
    FileAttributes nobody =
        new FileAttributes("no such user", "no such", null, SecurityContext.NONE, null, false);
    assertThat(facts(nobody).accounts().ownerId()).isNull();
    assertThat(facts(nobody).accounts().groupId()).isNull();
  }

  private AttributeFacts facts(FileAttributes wanted) {
    String script = Accounts.FUNCTIONS + wanted.script(directory.toString());
    return wanted.read(Answers.of(node.inspect(script)));
  }

  private FileProbe probe(String name) {
    return FileProbe.of(directory + "/" + name);
  }

  private FileState ask(FileProbe probe) {
    return probe.read(Answers.of(node.inspect(FileProbe.FUNCTIONS + probe.script())));
  }
}
