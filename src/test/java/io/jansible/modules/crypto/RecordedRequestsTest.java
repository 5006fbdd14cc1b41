package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Diff;
import io.jansible.module.ModuleCase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests for which real Ansible's file, result and diff were recorded. */
class RecordedRequestsTest {
  @TempDir private Path directory;
  private Path file;

  @BeforeEach
  void keys() throws Exception {
    Recorded.copyKeys(directory);
    file = directory.resolve("x.csr");
  }

  @ParameterizedTest
  @MethodSource("made")
  void aRequestIsTheSameAsRealAnsibles(Map<String, Object> recorded) throws Exception {
    Map<?, ?> options = (Map<?, ?>) recorded.get("options");
    ModuleCase task = task(options);
    boolean force = Boolean.TRUE.equals(options.get("force"));
    ModuleCase.Run run = task.run();
    ModuleCase.Run check = task.check();
    assertThat(run.changed()).isTrue();
    assertThat(check.changed()).isEqualTo(force);
    assertSameRequest((String) recorded.get("csr"), Files.readString(file));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("0o600".equals(recorded.get("mode")) ? "rw-------" : "rw-r--r--");
    for (ModuleCase.Run each : new ModuleCase.Run[] {check, run}) {
      Map<String, Object> result = new LinkedHashMap<>(each.result().values());
      result.remove("filename");
      result.remove("privatekey");
      result.remove("csr");
      result.put("changed", true);
      assertThat(result).isEqualTo(recorded.get("result"));
    }
    Diff diff = run.diffs().get(0);
    assertThat(diff.before()).isEqualTo(Map.of());
    assertThat(diff.after()).isEqualTo(recorded.get("facts"));
  }

  /** RSA's and Ed25519's signatures hold no random number: the files are the same. */
  private static void assertSameRequest(String recorded, String made) {
    SigningRequest expected = SigningRequest.parse(recorded.getBytes(StandardCharsets.UTF_8));
    KeyType type = expected.publicKey().type();
    if (type == KeyType.ECC || type == KeyType.DSA) {
      SigningRequest request = SigningRequest.parse(made.getBytes(StandardCharsets.UTF_8));
      assertThat(request.request().getCertificationRequestInfo())
          .isEqualTo(expected.request().getCertificationRequestInfo());
      assertThat(request.request().getSignatureAlgorithm())
          .isEqualTo(expected.request().getSignatureAlgorithm());
      assertThat(request.isSignedByItsKey()).isTrue();
    } else {
      assertThat(made).isEqualTo(recorded);
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatRealAnsibleRefusesIsRefused(Map<String, Object> recorded) {
    ModuleCase.Run run = task((Map<?, ?>) recorded.get("options")).run();
    assertThat(run.failed()).isTrue();
    assertThat(run.message()).isNotBlank();
    assertThat(file).doesNotExist();
  }

  private ModuleCase task(Map<?, ?> options) {
    ModuleCase task = ModuleCase.of(new OpensslCsrModule(), directory).with("path", file);
    options.forEach(
        (name, value) ->
            task.with(
                (String) name,
                name.equals("privatekey_path") ? directory.resolve((String) value) : value));
    return task;
  }

  static Stream<Map<String, Object>> made() {
    return all().filter(recorded -> !recorded.containsKey("failed"));
  }

  static Stream<Map<String, Object>> refused() {
    return all().filter(recorded -> recorded.containsKey("failed"));
  }

  private static Stream<Map<String, Object>> all() {
    return Recorded.lines("requests.jsonl").stream();
  }
}
