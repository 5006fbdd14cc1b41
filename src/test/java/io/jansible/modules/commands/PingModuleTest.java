package io.jansible.modules.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PingModuleTest {
  @TempDir private Path directory;

  @Test
  void theNodeAnswers() {
    ModuleCase.Thrice runs = ping().thrice();
    assertThat(runs.real().result().values()).isEqualTo(Map.of("changed", false, "ping", "pong"));
    assertThat(runs.real().inspections()).isEqualTo(1);
    assertThat(ping().with("data", "hello").run().get("ping")).isEqualTo("hello");
  }

  @Test
  void itCrashesOnPurpose() {
    assertThat(ping().with("data", "crash").run().message()).isEqualTo("boom");
  }

  private ModuleCase ping() {
    return ModuleCase.of(new PingModule(), directory);
  }
}
