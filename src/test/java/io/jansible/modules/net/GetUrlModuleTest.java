package io.jansible.modules.net;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The values are those of Ansible 2.19 for the same requests. */
class GetUrlModuleTest {
  private static final String SHA1 = "22596363b3de40b06f981fb85d82312e8c0ed511";
  private static final String SHA256 =
      "a948904f2f0f479b8f8197694b30184b0d2ed1c1cd2a1ec0fb85d299a192a447";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 12\r";
  private static final String URL = "http://server/file";

  @TempDir Path top;
  private Path directory;
  private FakeCurl curl;

  @BeforeEach
  void prepare() throws IOException {
    directory = Files.createDirectory(top.resolve("node"));
    curl = new FakeCurl(top.resolve("bin")).answers(OK, "hello world\n", URL);
  }

  private ModuleCase get(String url, Object dest) {
    return ModuleCase.of(new GetUrlModule(), directory)
        .programs(curl.directory())
        .with("url", url)
        .with("dest", dest);
  }

  @Test
  void aNewFileIsDownloaded() throws IOException {
    Path file = directory.resolve("new");

    ModuleCase.Run run = get(URL, file).with("mode", "0640").run();

    assertThat(run.result().values())
        .containsEntry("changed", true)
        .containsEntry("url", URL)
        .containsEntry("dest", file.toString())
        .containsEntry("msg", "OK (12 bytes)")
        .containsEntry("status_code", 200L)
        .containsEntry("checksum_src", SHA1)
        .containsEntry("checksum_dest", null)
        .containsEntry("md5sum", "6f5902ac237024bdd0c176cb93063dc4")
        .containsEntry("mode", "0640")
        .containsEntry("size", 12L)
        .containsEntry("state", "file")
        .containsEntry("elapsed", 0L)
        .containsKeys("src", "uid", "gid", "owner", "group");
    assertThat(file).hasContent("hello world");
    assertThat(directory.toFile().list()).containsExactly("new");
  }

  @Test
  void aFileWithTheSameContentStaysAndGetsItsAttributes() throws IOException {
    Path file = Files.writeString(directory.resolve("same"), "hello world\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    Object inode = Files.getAttribute(file, "unix:ino");

    assertThat(get(URL, file).run().changed()).isFalse();
    assertThat(curl.arguments()).contains("If-Modified-Since: ");
    ModuleCase.Run attributes = get(URL, file).with("mode", "0600").with("force", true).run();

    assertThat(attributes.result().values())
        .containsEntry("changed", true)
        .containsEntry("mode", "0600")
        .containsEntry("checksum_dest", SHA1);
    assertThat(Files.getAttribute(file, "unix:ino")).isEqualTo(inode);
    assertThat(curl.arguments()).doesNotContain("If-Modified-Since");
    assertThat(curl.configuration()).contains("header = \"Cache-Control: no-cache\"");
  }

  @Test
  void anotherContentReplacesTheFileAndKeepsABackup() throws IOException {
    Path file = Files.writeString(directory.resolve("old"), "old\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));

    ModuleCase.Run run = get(URL, file).with("backup", true).run();

    assertThat(run.changed()).isTrue();
    assertThat(file).hasContent("hello world");
    assertThat(run.get("mode")).isEqualTo("0700");
    assertThat(Path.of((String) run.get("backup_file"))).hasContent("old");
  }

  @Test
  void aServerWithNothingNewerChangesNothing() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "kept\n");
    curl.answers("HTTP/1.1 304 Not Modified\r", "", URL);

    ModuleCase.Run run = get(URL, file).with("mode", "0600").run();

    assertThat(run.result().values())
        .containsEntry("changed", false)
        .containsEntry("msg", "HTTP Error 304: Not Modified")
        .containsEntry("status_code", 304L)
        .doesNotContainKeys("checksum_src", "md5sum");
    assertThat(file).hasContent("kept");
  }

  @Test
  void anErrorOfTheServerLeavesTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "kept\n");
    curl.answers("HTTP/1.1 404 Not Found\r\nContent-Length: 4\r", "nope", URL);

    ModuleCase.Run run = get(URL, file).run();

    assertThat(run.failed()).isTrue();
    assertThat(run.result().values())
        .containsEntry("msg", "Request failed")
        .containsEntry("response", "HTTP Error 404: Not Found")
        .containsEntry("status_code", 404L)
        .containsEntry("size", 5L);
    assertThat(file).hasContent("kept");
    assertThat(directory.toFile().list()).containsExactly("f");
  }

  @Test
  void noServerIsSaidInAnsiblesWords() throws IOException {
    curl.fails(7, "curl: (7) Failed to connect to server port 80: Connection refused");

    ModuleCase.Run run = get(URL, directory.resolve("f")).run();

    assertThat(run.message())
        .isEqualTo("Request failed: <urlopen error [Errno 111] Connection refused>");
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void aDirectoryTakesTheUrlsName() throws IOException {
    ModuleCase.Run run = get("http://server/a/file?x=1", directory).run();

    assertThat(run.get("dest")).isEqualTo(directory + "/file");
    assertThat(directory.resolve("file")).hasContent("hello world");
  }

  @Test
  void theServersNameComesFirst() throws IOException {
    curl.answers(OK + "\nContent-Disposition: attachment; filename=\"../a b.txt\"\r", "x", URL);

    GetRuns runs = new GetRuns();

    assertThat(runs.first.get("dest")).isEqualTo(directory + "/a b.txt");
    assertThat(runs.first.changed()).isTrue();
    assertThat(runs.second.changed()).isFalse();
    assertThat(directory.toFile().list()).containsExactly("a b.txt");
  }

  /** A name that is not known before costs a second step each. */
  private final class GetRuns {
    final ModuleCase.Run first = get(URL, directory).roundTrips(2).run();
    final ModuleCase.Run second = get(URL, directory).roundTrips(2).run();
  }

  @Test
  void aRedirectsNameComesBeforeTheUrls() throws IOException {
    curl.answers(
        "HTTP/1.1 302 Found\r\nLocation: /b/target.bin\r\n\r\n" + OK,
        "x",
        "http://server/b/target.bin");

    ModuleCase.Run run = get(URL, directory).roundTrips(2).run();

    assertThat(run.get("dest")).isEqualTo(directory + "/target.bin");
  }

  @Test
  void aChecksumSparesTheDownload() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "hello world\n");
    curl.fails(7, "curl: (7) not to be asked");

    ModuleCase.Thrice runs =
        get(URL, file).with("checksum", "sha256:" + SHA256.toUpperCase()).thrice();

    assertThat(runs.real().message()).isEqualTo("file already exists");
    assertThat(get(URL, file).with("checksum", "sha256:" + SHA256).with("mode", "0611").run())
        .extracting(ModuleCase.Run::message)
        .isEqualTo("file already exists but file attributes changed");
  }

  @Test
  void aWrongChecksumLeavesTheFile() throws IOException {
    Path file = Files.writeString(directory.resolve("f"), "kept\n");

    ModuleCase.Run run = get(URL, file).with("checksum", "md5:00").run();

    assertThat(run.message())
        .matches(
            "The checksum for .* did not match 00; it was 6f5902ac237024bdd0c176cb93063dc4\\.");
    assertThat(file).hasContent("kept");
    assertThat(directory.toFile().list()).containsExactly("f");
  }

  @Test
  void malformedChecksumsAreRefused() {
    Path file = directory.resolve("f");

    assertThat(get(URL, file).with("checksum", "md5").run().message())
        .isEqualTo("The checksum parameter has to be in format <algorithm>:<checksum>");
    assertThat(get(URL, file).with("checksum", "md5:xyz").run().message())
        .isEqualTo("The checksum format is invalid");
  }

  @Test
  void aListOfChecksumsIsReadFirst() throws IOException {
    curl.answers(OK, SHA256 + "  ./file\n0000 *other\n", "http://server/SUMS");
    Path file = Files.writeString(directory.resolve("f"), "hello world\n");

    ModuleCase.Run found = get(URL, file).with("checksum", "sha256:http://server/SUMS").run();
    ModuleCase.Run missing =
        get("http://server/third", file).with("checksum", "sha256:http://server/SUMS").run();

    assertThat(found.message()).isEqualTo("file already exists");
    assertThat(missing.message())
        .isEqualTo("Unable to find a checksum for file 'third' in 'http://server/SUMS'");
  }

  @Test
  void checkModeAsksForTheHeadOnly() throws IOException {
    ModuleCase.Run check = get(URL, directory.resolve("f")).check();

    assertThat(check.result().values())
        .containsEntry("changed", true)
        .containsEntry("msg", "OK (12 bytes)")
        .containsEntry("checksum_src", "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    assertThat(curl.configuration()).contains("head");
  }

  @Test
  void secretsAreNotInTheListOfProcesses() throws IOException {
    ModuleCase.Run run =
        get("http://server/file", directory.resolve("f"))
            .with("url_username", "somebody-else")
            .with("url_password", "pa \"correct-horse\\$x'")
            .with("force_basic_auth", true)
            .with("headers", Map.of("X-Token", "battery-staple\nt2"))
            .with("http_agent", "me")
            .run();

    assertThat(run.changed()).isTrue();
    assertThat(curl.arguments())
        .doesNotContain("somebody-else", "correct-horse", "battery-staple", "http://server");
    assertThat(curl.configuration())
        .contains(
            "user = \"somebody-else:pa \\\"correct-horse\\\\$x'\"",
            "basic",
            "header = \"X-Token: battery-staple\\nt2\"",
            "header = \"User-Agent: me\"",
            "url = \"http://server/file\"");
  }

  @Test
  void theOptionsOfTheConnectionReachTheProgram() throws IOException {
    get("https://server/file", directory.resolve("f"))
        .with("timeout", 7L)
        .with("validate_certs", false)
        .with("use_proxy", false)
        .with("use_netrc", false)
        .with("client_cert", "/c.pem")
        .with("client_key", "/k.pem")
        .with("ciphers", List.of("A", "B"))
        .run();

    assertThat(curl.configuration())
        .contains(
            "connect-timeout = \"7\"",
            "insecure",
            "noproxy = \"*\"",
            "cert = \"/c.pem\"",
            "key = \"/k.pem\"",
            "ciphers = \"A:B\"",
            "location")
        .doesNotContain("netrc-optional");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBefore() throws IOException {
    assertThat(get(URL, directory + "/no/such/file").run().message())
        .isEqualTo("Destination " + directory + "/no/such does not exist");
    assertThat(get(URL, directory.resolve("f")).with("tmp_dest", "/no/such").run().message())
        .isEqualTo("/no/such directory does not exist.");
    assertThat(get("gopher://x/", directory.resolve("f")).run().message())
        .isEqualTo("Request failed: <urlopen error unknown url type: gopher>");
  }

  @Test
  void theDownloadMayTakePlaceElsewhere() throws IOException {
    Path other = Files.createDirectory(top.resolve("other"));

    ModuleCase.Run run = get(URL, directory.resolve("f")).with("tmp_dest", other).run();

    assertThat((String) run.get("src")).startsWith(other.toString());
    assertThat(directory.resolve("f")).hasContent("hello world");
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void theNodesOwnFilesNeedNoProgram() throws IOException {
    Path source = Files.writeString(top.resolve("a b"), "own\n");

    ModuleCase.Run run = get("file://" + top + "/a%20b", directory.resolve("f")).run();

    assertThat(run.result().values())
        .containsEntry("msg", "OK (4 bytes)")
        .containsEntry("status_code", null);
    assertThat(directory.resolve("f")).hasSameTextualContentAs(source);
    assertThat(get("file:///no/such", directory.resolve("f")).run().message())
        .isEqualTo(
            "Request failed: <urlopen error [Errno 2] No such file or directory: '/no/such'>");
  }
}
