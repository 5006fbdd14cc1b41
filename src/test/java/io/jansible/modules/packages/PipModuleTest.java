package io.jansible.modules.packages;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose Python answers what a file says, and whose pip tells how it was called. */
class PipModuleTest {
  @TempDir Path directory;
  @TempDir Path node;

  @BeforeEach
  void programs() throws IOException {
    program("python3", "cat " + node + "/answer");
    program("pip", "echo \"$@\"; echo \"$PIP_BREAK_SYSTEM_PACKAGES $(umask) $PWD\" >&2; cat said");
    said("Successfully installed demo-1.0");
  }

  private void program(String name, String script) throws IOException {
    Path file = node.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private void said(String text) throws IOException {
    Files.writeString(directory.resolve("said"), text + "\n");
  }

  private void answer(String packages, String more) throws IOException {
    Files.writeString(
        node.resolve("answer"),
        """
        {"python": "/py", "folders": ["/a", "/b"], "tmp": "/tmp", "specified": [false],
         "packages": [%s], "chdir": "%s", "virtualenv": null, "made": false, "command": "virtualenv",
         "maker": null, "pip": ["%s/pip"]%s}
        """
            .formatted(packages, directory, node, more));
  }

  private ModuleCase pip() {
    return ModuleCase.of(new PipModule(), directory).programs(node).withoutDiff();
  }

  @Test
  void pipIsCalledWithWhatTheTaskSays() throws IOException {
    answer("\"demo==1.0\"", "");
    ModuleCase.Run run =
        pip()
            .with("name", "demo")
            .with("version", "1.0")
            .with("extra_args", "--find-links 'a b'")
            .with("umask", "0027")
            .with("break_system_packages", true)
            .run();
    assertThat(run.changed()).isTrue();
    assertThat(run.get("cmd"))
        .isEqualTo(List.of(node + "/pip", "install", "--find-links", "a b", "demo==1.0"));
    assertThat(run.get("stdout"))
        .isEqualTo("install --find-links a b demo==1.0\nSuccessfully installed demo-1.0\n");
    assertThat(run.get("stderr")).isEqualTo("1 0027 " + directory.toRealPath() + "\n");
  }

  @Test
  void whatIsThereAlreadyIsNoChange() throws IOException {
    answer("\"demo\"", "");
    said("Requirement already satisfied: demo");
    assertThat(pip().with("name", "demo").run().changed()).isFalse();
    said("Successfully uninstalled demo-1.0");
    assertThat(pip().with("name", "demo").with("state", "absent").run().changed()).isTrue();
  }

  @Test
  void checkModeAsksForWhatIsInstalled() throws IOException {
    String list =
        ", \"list\": {\"cmd\": [\"pip\", \"list\"], \"rc\": 0, \"out\": \"\", \"err\": \"\"}";
    answer("\"demo\"", list + ", \"present\": [false]");
    assertThat(pip().with("name", "demo").check().changed()).isTrue();
    answer("\"demo\"", list + ", \"present\": [true]");
    assertThat(pip().with("name", "demo").check().changed()).isFalse();
    assertThat(pip().with("name", "demo").with("state", "latest").check().changed()).isTrue();
  }

  @Test
  void failuresSayWhatIsMissing() throws IOException {
    answer("\"demo\"", "");
    program("pip", "echo out; echo err >&2; exit 1");
    assertThat(pip().with("name", "demo").run().message())
        .isEqualTo("stdout: out\n\n:stderr: err\n");
    Path file = node.resolve("answer");
    Files.writeString(file, Files.readString(file).replaceFirst("\"pip\": .*", "\"pip\": null}"));
    assertThat(pip().with("name", "demo").with("executable", "pip9").run().message())
        .isEqualTo("Unable to find any of pip9 to use.  pip needs to be installed.");
    assertThat(pip().with("name", "demo").with("umask", "9").run().message())
        .isEqualTo("umask must be an octal integer");
  }

  @Test
  void aConditionOnAVersionBelongsToThePackageBeforeIt() {
    assertThat(PipNames.packages(List.of("a>1", "<2", "b", "c[x,y]==1", "~=1")))
        .containsExactly("a>1,<2", "b", "c[x,y]==1,~=1");
    assertThat(PipNames.packages(List.of("a>1,<2,b"))).containsExactly("a>1,<2", "b");
    assertThat(PipNames.haveSources(List.of("git+https://example.com/a"))).isTrue();
    assertThat(PipNames.haveSources(List.of("gitpython"))).isFalse();
  }
}
