package io.jansible.modules.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Module;
import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A task after another one for the same file: whether real Ansible makes the file anew. */
class RepeatedTasksTest {
  private static final Set<String> PATHS =
      Set.of("privatekey_path", "csr_path", "ownca_path", "ownca_privatekey_path");

  @TempDir private Path directory;

  @BeforeEach
  void inputs() throws Exception {
    Recorded.copyKeys(directory);
    Recorded.copyCertificates(directory);
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRequestIsMadeAnewWhenRealAnsibleDoesIt(Map<String, Object> recorded) {
    assertSecondRun(new OpensslCsrModule(), recorded);
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void aCertificateIsMadeAnewWhenRealAnsibleDoesIt(Map<String, Object> recorded) {
    assertSecondRun(new X509CertificateModule(), recorded);
  }

  private void assertSecondRun(Module module, Map<String, Object> recorded) {
    assertThat(task(module, recorded.get("first")).run().changed()).isTrue();
    assertThat(task(module, recorded.get("then")).check().get("changed"))
        .isEqualTo(recorded.get("changed"));
  }

  private ModuleCase task(Module module, Object options) {
    ModuleCase task = ModuleCase.of(module, directory).with("path", directory.resolve("file"));
    ((Map<?, ?>) options)
        .forEach(
            (name, value) ->
                task.with(
                    (String) name,
                    PATHS.contains(name) ? directory.resolve((String) value) : value));
    return task;
  }

  static Stream<Map<String, Object>> requests() {
    return Recorded.lines("repeated-requests.jsonl").stream();
  }

  static Stream<Map<String, Object>> certificates() {
    return Recorded.lines("repeated-certificates.jsonl").stream();
  }
}
