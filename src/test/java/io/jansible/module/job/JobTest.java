package io.jansible.module.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ProcessNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobTest {
  private final ProcessNode node = new ProcessNode();

  @TempDir private Path directory;

  private String start(String work) {
    return JobStart.file(node.run(JobStart.request(directory + "/jobs", "j7", 30, work)));
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private JobFile look(String file, double patience) {
    return JobFile.of(node.inspect(JobFile.read(directory + "/jobs", name(file), patience)));
  }

  @Test
  void whatTheWorkPrintsIsTheResult() throws Exception {
    String file = start("echo '{\"changed\": true, \"stdout\": \"'$((1+1))'\"}'; exit 3\n");
    Map<String, Object> status = look(file, 30).status(name(file));
    assertThat(status)
        .containsEntry("finished", true)
        .containsEntry("started", true)
        .containsEntry("stdout", "2")
        .containsEntry("results_file", file)
        .doesNotContainKey("stdout_lines");
    assertThat(Files.getPosixFilePermissions(Path.of(file))).hasSize(2);
  }

  @Test
  void aJobThatRunsSaysSo() {
    String file = start("while [ ! -e '" + directory + "/go' ]; do sleep 0.1; done; echo '{}'\n");
    Map<String, Object> status = look(file, 0).status(name(file));
    assertThat(status)
        .containsEntry("finished", false)
        .containsEntry("started", true)
        .containsEntry("ansible_job_id", name(file));
    node.run(io.jansible.connection.Request.of("touch \"$1\"", directory + "/go"));
  }

  @Test
  void theWorkSeesNoVariableOfTheJobsAndNoInput() {
    String file =
        start("read -r line; printf '{\"stdout\": \"%s%s\"}' \"$line\" \"$(env | grep -c j_)\"\n");
    assertThat(look(file, 30).status(name(file))).containsEntry("stdout", "0");
  }

  @Test
  void somebodyElseEndsAJobWithoutWork() {
    String file = start("");
    assertThat(look(file, 0).status(name(file))).containsEntry("finished", false);
    node.run(JobFile.write(file, "{\"changed\": false}"));
    assertThat(look(file, 0).status(name(file))).containsEntry("finished", true);
  }

  @Test
  void aRemovedJobIsGone() {
    String file = start("");
    assertThat(JobFile.of(node.run(JobFile.remove(directory + "/jobs", name(file)))).exists())
        .isTrue();
    JobFile gone = look(file, 0);
    assertThat(gone.exists()).isFalse();
    assertThat(gone.path()).isEqualTo(file);
  }

  @Test
  void aDirectoryThatCannotBeMadeIsTold() throws Exception {
    Files.writeString(directory.resolve("jobs"), "");
    assertThatThrownBy(() -> start("")).isInstanceOf(ModuleFailure.class);
  }
}
