package io.jansible.modules.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.Effect;
import io.jansible.module.ModuleCase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetupModuleTest {
  @TempDir Path directory;

  @SuppressWarnings("unchecked")
  private static Map<String, Object> facts(ModuleCase.Run run) {
    return (Map<String, Object>) run.get("ansible_facts");
  }

  @Test
  void factsAreTheResultAndAnEffect() {
    ModuleCase.Thrice runs = ModuleCase.of(new SetupModule(), directory).thrice();

    Map<String, Object> facts = facts(runs.real());
    assertThat(facts)
        .containsEntry("ansible_system", "Linux")
        .containsEntry("module_setup", true)
        .containsEntry("gather_subset", List.of("all"))
        .containsKeys("ansible_env", "ansible_mounts", "ansible_date_time", "ansible_interfaces");
    assertThat(runs.real().result().effects()).containsExactly(new Effect.Facts(facts));
    assertThat(facts(runs.check()).keySet()).isEqualTo(facts.keySet());
  }

  @Test
  void gatherFactsTakesTheSameOptions() throws Exception {
    Files.writeString(directory.resolve("site.fact"), "{\"rack\": 7}");

    ModuleCase.Run run =
        ModuleCase.of(new GatherFactsModule(), directory)
            .with("parallel", true)
            .with("gather_subset", "!all,!min,local,fips")
            .with("filter", List.of("local"))
            .with("fact_path", directory)
            .run();

    assertThat(facts(run)).isEqualTo(Map.of("ansible_local", Map.of("site", Map.of("rack", 7L))));
  }

  @Test
  void anUnknownSubsetFailsBeforeTheNodeIsAsked() {
    ModuleCase.Run run =
        ModuleCase.of(new SetupModule(), directory).with("gather_subset", "netwrok").run();

    assertThat(run.failed()).isTrue();
    assertThat(run.message()).startsWith("Bad subset 'netwrok' given to Ansible.");
    assertThat(run.inspections()).isZero();
  }
}
