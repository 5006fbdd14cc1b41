package io.jansible.modules.system.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupModuleTest {
  @TempDir Path directory;
  private FakeAccounts accounts;

  @BeforeEach
  void fake() {
    accounts = new FakeAccounts(directory);
  }

  @Test
  void makesAGroup() {
    ModuleCase.Thrice runs = group("dev").with("gid", 1200L).with("system", true).thrice();
    assertThat(accounts.calls()).isEqualTo("groupadd -g 1200 -r dev\n");
    assertThat(runs.real().get("gid")).isEqualTo(1200L);
    assertThat(runs.real().get("system")).isEqualTo(true);
    assertThat(runs.check().get("name")).isNull();
  }

  @Test
  void givesAGroupAnotherNumber() {
    ModuleCase.Thrice runs = group("web").with("gid", 4L).with("non_unique", true).thrice();
    assertThat(accounts.calls()).isEqualTo("groupmod -g 4 -o web\n");
    assertThat(runs.check().get("gid")).isEqualTo(33L);
    assertThat(runs.real().get("gid")).isEqualTo(4L);
  }

  @Test
  void removesAGroup() {
    ModuleCase.Thrice runs = group("web").with("state", "absent").with("force", true).thrice();
    assertThat(accounts.calls()).isEqualTo("groupdel -f web\n");
    assertThat(runs.again().get("state")).isEqualTo("absent");
    assertThat(runs.real().get("gid")).isNull();
  }

  @Test
  void leavesAGroupAloneThatIsThere() {
    assertThat(group("web").thrice().real().get("gid")).isEqualTo(33L);
    assertThat(accounts.calls()).isEmpty();
  }

  @Test
  void tellsWhatDoesNotGoTogether() {
    assertThat(group("x").with("local", true).with("gid_min", 3L).run().message())
        .isEqualTo("'gid_min' can not be used with 'local'");
    assertThat(group("x").with("local", true).with("force", true).run().message())
        .startsWith("force is not a valid option for local");
    assertThat(group("x").with("non_unique", true).run().message())
        .isEqualTo("non_unique is True but all of the following are missing: gid");
  }

  private ModuleCase group(String name) {
    return ModuleCase.of(new GroupModule(), directory)
        .programs(accounts.programs())
        .with("name", name);
  }
}
