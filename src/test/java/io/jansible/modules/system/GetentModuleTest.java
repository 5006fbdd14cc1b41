package io.jansible.modules.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Effect;
import io.jansible.module.ModuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GetentModuleTest {
  @TempDir Path directory;

  @BeforeEach
  void write() throws IOException {
    Path program = directory.resolve("getent");
    Files.writeString(
        program,
        """
        #!/bin/sh
        case "$*" in
          'passwd jo') echo 'jo:x:7:8::/home/jo:/bin/sh';;
          'hosts -s files') printf '::1  localhost ip6\\n::1 other\\n1.2.3.4 far\\n';;
          'services none') exit 2;;
          *) exit 1;;
        esac
        """);
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }

  @Test
  void splitsFieldsAsTheDatabaseHasThem() {
    assertThat(facts(getent("passwd").with("key", "jo").check()))
        .isEqualTo(
            Map.of(
                "getent_passwd", Map.of("jo", List.of("x", "7", "8", "", "/home/jo", "/bin/sh"))));
  }

  @Test
  void entriesOfOneKeyAreAList() {
    assertThat(facts(getent("hosts").with("service", "files").run()))
        .isEqualTo(
            Map.of(
                "getent_hosts",
                Map.of(
                    "::1",
                    List.of(List.of("localhost", "ip6"), List.of("other")),
                    "1.2.3.4",
                    List.of("far"))));
  }

  @Test
  void aMissingKeyFailsUnlessItMayBeMissing() {
    ModuleCase task = getent("services").with("key", "none");
    String message = "One or more supplied key could not be found in the database.";
    assertThat(task.run().message()).isEqualTo(message);
    ModuleCase.Run run = task.with("fail_key", false).run();
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("none", null);
    assertThat(facts(run)).isEqualTo(Map.of("getent_services", nothing));
    assertThat(run.message()).isEqualTo(message);
  }

  @Test
  void anUnknownDatabaseFails() {
    assertThat(getent("none").run().message()).isEqualTo("Missing arguments, or database unknown.");
  }

  private ModuleCase getent(String database) {
    return ModuleCase.of(new GetentModule(), directory)
        .programs(directory)
        .with("database", database);
  }

  private static Map<String, Object> facts(ModuleCase.Run run) {
    assertThat(run.failed()).as(String.valueOf(Arrays.asList(run.message()))).isFalse();
    return ((Effect.Facts) run.result().effects().get(0)).facts();
  }
}
