package io.jansible.modules.system.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.module.ModuleCase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserModuleTest {
  private static final String HASH = "$5$salt$" + "a".repeat(43);

  @TempDir Path directory;
  private FakeAccounts accounts;

  @BeforeEach
  void fake() {
    accounts = new FakeAccounts(directory);
  }

  @Test
  void makesAUser() {
    ModuleCase.Thrice runs =
        user("jo").with("uid", 1234L).with("groups", "adm").with("comment", "Jo Doe").thrice();
    assertThat(accounts.calls()).isEqualTo("useradd -u 1234 -G adm -c Jo Doe -m jo\n");
    assertThat(runs.real().get("uid")).isEqualTo(1234L);
    assertThat(runs.real().get("comment")).isEqualTo("Jo Doe");
    assertThat(runs.real().get("groups")).isEqualTo("adm");
    assertThat(runs.real().get("create_home")).isEqualTo(true);
    assertThat(runs.again().get("append")).isEqualTo(false);
    assertThat(runs.check().get("name")).isNull();
  }

  @Test
  void saysAllThatIsWantedOfANewOne() {
    ModuleCase.Run run =
        user("web")
            .with("group", "web")
            .with("home", directory.resolve("homes/web"))
            .with("shell", "/bin/bash")
            .with("expires", 86400.0 * 3)
            .with("system", true)
            .with("create_home", false)
            .with("seuser", "staff_u")
            .with("uid_min", 500L)
            .with("password_expire_account_disable", 9L)
            .with("password_expire_max", 90L)
            .run();
    assertThat(run.failed()).isFalse();
    assertThat(accounts.calls())
        .isEqualTo(
            "useradd -Z staff_u -g web -d "
                + directory
                + "/homes/web -s /bin/bash -e 1970-01-04 -f 9 -M -r -K UID_MIN=500 web\n"
                + "chage -M 90 web\n");
  }

  @Test
  void aPasswordIsNoArgumentOfAProgram() {
    ModuleCase.Run run = user("jo").with("password", HASH).with("password_lock", true).run();
    assertThat(accounts.calls()).doesNotContain(HASH);
    assertThat(accounts.hashes()).isEqualTo("jo:!" + HASH + "\n");
    assertThat(run.get("password")).isEqualTo("NOT_LOGGING_PASSWORD");
    assertThat(run.result().warnings()).isEmpty();
  }

  @Test
  void warnsOfAPasswordThatIsNoHash() {
    assertThat(user("jo").with("password", "secret").run().result().warnings())
        .containsExactly(PasswordHash.WARNING);
    assertThat(user("jo").with("password", "a:b").run().message())
        .isEqualTo("a password's hash has neither a colon nor a line end in it");
  }

  @Test
  void changesOnlyWhatDiffers() {
    accounts.write("passwd", "old:x:7:33:Old:/:/bin/sh\n");
    ModuleCase.Thrice runs =
        user("old")
            .with("shell", "/bin/bash")
            .with("comment", "Old")
            .with("uid", 7L)
            .with("group", "web")
            .with("groups", List.of("33"))
            .thrice();
    assertThat(accounts.calls()).isEqualTo("usermod -s /bin/bash old\n");
    assertThat(runs.real().get("shell")).isEqualTo("/bin/bash");
    assertThat(runs.check().get("shell")).isEqualTo("/bin/sh");
  }

  @Test
  void addsGroupsOrSetsThem() {
    accounts.write("passwd", "old:x:7:33:Old:/:/bin/sh\n");
    user("old").with("groups", "adm").with("append", true).run();
    user("old").with("groups", "adm").run();
    user("old").with("groups", List.of()).run();
    user("old").with("groups", "web").with("append", true).run();
    assertThat(accounts.calls())
        .isEqualTo("usermod -a -G adm old\nusermod -G adm old\nusermod -G  old\n");
    assertThat(user("old").with("groups", "none").run().message())
        .isEqualTo("Group none does not exist");
  }

  @Test
  void removesAUser() {
    accounts.write("passwd", "old:x:7:33:Old:/:/bin/sh\n");
    ModuleCase.Thrice runs =
        user("old").with("state", "absent").with("remove", true).with("force", true).thrice();
    assertThat(accounts.calls()).isEqualTo("userdel -f -r old\n");
    assertThat(runs.real().get("remove")).isEqualTo(true);
    assertThat(runs.again().get("remove")).isNull();
  }

  @Test
  void tellsWhatAProgramSaid() {
    ModuleCase.Run run = user("bad").run();
    assertThat(run.message()).isEqualTo("useradd: invalid user name\n");
    assertThat(run.get("rc")).isEqualTo(3L);
    assertThat(run.get("name")).isEqualTo("bad");
  }

  @Test
  void refusesWhatLinuxDoesNotHave() {
    assertThat(user("jo").with("role", "x").run().message())
        .isEqualTo("role does not exist on Linux (For Solaris only: fails elsewhere.)");
    assertThat(user("jo").with("local", true).with("umask", "022").run().message())
        .isEqualTo("'umask' can not be used with 'local'");
  }

  @Test
  void knowsHashes() {
    assertThat(PasswordHash.isDoubtful("*")).isFalse();
    assertThat(PasswordHash.isDoubtful(HASH)).isFalse();
    assertThat(PasswordHash.isDoubtful("$5$salt$short")).isTrue();
    assertThat(PasswordHash.isDoubtful("$y$j9T$salt$" + "b".repeat(43))).isFalse();
    assertThat(PasswordHash.isDoubtful("!x")).isTrue();
  }

  private ModuleCase user(String name) {
    return ModuleCase.of(new UserModule(), directory)
        .programs(accounts.programs())
        .with("name", name);
  }
}
