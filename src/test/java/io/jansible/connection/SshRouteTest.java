package io.jansible.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What arguments, variables and configuration files together say about a host. */
class SshRouteTest {
  @TempDir Path home;
  private String host = "web1";
  private Integer port;
  private String user;
  private Boolean checking;
  private Duration timeout;

  @BeforeEach
  void directory() throws IOException {
    Files.createDirectory(home.resolve(".ssh"));
  }

  private SshRoute route(String... arguments) {
    var settings =
        new ConnectionSettings(
            "ssh",
            "inventory-name",
            host,
            port,
            user,
            null,
            null,
            null,
            checking,
            List.of(arguments),
            timeout,
            0,
            null);
    return SshRoute.to(settings, home());
  }

  private SshHome home() {
    return new SshHome(
        home,
        List.of(home.resolve(".ssh/config"), home.resolve("system")),
        home.resolve("cwd"),
        "operator",
        Map.of("SSH_AUTH_SOCK", "/run/agent", "KEYS", "/keys"));
  }

  private void config(String text) throws IOException {
    Files.writeString(home.resolve(".ssh/config"), text);
  }

  @Test
  void withoutAnythingSshsOwnDefaultsCount() {
    SshTarget target = route().target();

    assertThat(target.host()).isEqualTo("web1");
    assertThat(target.port()).isEqualTo(22);
    assertThat(target.user()).isEqualTo("operator");
    assertThat(target.knownAs()).isEqualTo("web1");
    assertThat(target.checking()).isEqualTo(SshTarget.Checking.ASK);
    assertThat(target.identityFiles()).isEmpty();
    assertThat(target.agent()).isEqualTo(Path.of("/run/agent"));
    assertThat(target.userKnownHosts())
        .containsExactly(home.resolve(".ssh/known_hosts"), home.resolve(".ssh/known_hosts2"));
    assertThat(target.connectTimeout()).isNull();
    assertThat(target.jumps()).isEmpty();
  }

  @Test
  void argumentsWinOverVariablesAndTheseOverTheUsersFileAndThatOverTheMachines()
      throws IOException {
    config("Host *\n User file\n Port 3\n ConnectTimeout 3\n HostKeyAlias file");
    Files.writeString(home.resolve("system"), "User system\nServerAliveInterval 9");
    port = 2;
    timeout = Duration.ofSeconds(2);

    SshTarget target = route("-o", "ConnectTimeout=1", "-oServerAliveCountMax=1").target();

    assertThat(target.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
    assertThat(target.port()).isEqualTo(2);
    assertThat(target.user()).isEqualTo("file");
    assertThat(target.knownAs()).isEqualTo("file");
    assertThat(target.number("serveraliveinterval", 0)).isEqualTo(9);
    assertThat(target.number("serveralivecountmax", 3)).isEqualTo(1);
  }

  @Test
  void theFirstValueThatAppliesCounts() throws IOException {
    config(
        """
        # a comment
        User=first
        Host web? !web2
            User second
            Port=2222
            IdentityFile ~/.ssh/one
        Host other
            Port 1
        Host "web1"
            HostName %h.example
            IdentityFile "${KEYS}/%r@%h"
        Match host *.example user first
            UserKnownHostsFile ~/a "/b c"
        Match host nowhere
            HostKeyAlias wrong
        Match all
            ConnectTimeout 5
        """);

    SshTarget target = route().target();

    assertThat(target.user()).isEqualTo("first");
    assertThat(target.host()).isEqualTo("web1.example");
    assertThat(target.port()).isEqualTo(2222);
    assertThat(target.knownAs()).isEqualTo("[web1.example]:2222");
    assertThat(target.identityFiles())
        .containsExactly(home.resolve(".ssh/one"), Path.of("/keys/first@web1.example"));
    assertThat(target.userKnownHosts()).containsExactly(home.resolve("a"), Path.of("/b c"));
    assertThat(target.connectTimeout()).isEqualTo(Duration.ofSeconds(5));
    host = "web2";
    assertThat(route().target().port()).isEqualTo(22);
  }

  @Test
  void filesAreIncludedWhereTheyAreNamed() throws IOException {
    config("Host web1\n Include conf.d/*.conf\nHost db\n Include no\n");
    Files.createDirectory(home.resolve(".ssh/conf.d"));
    Files.writeString(home.resolve(".ssh/conf.d/2.conf"), "Port 2\n");
    Files.writeString(home.resolve(".ssh/conf.d/1.conf"), "Port 1\nHost other\nUser wrong\n");
    Files.writeString(home.resolve(".ssh/conf.d/0.txt"), "Port 3\n");
    Files.writeString(home.resolve(".ssh/no"), "User wrong\n");

    assertThat(route().target().port()).isEqualTo(1);
    assertThat(route().target().user()).isEqualTo("operator");
  }

  @Test
  void anotherConfigurationMayBeNamed() throws IOException {
    config("User wrong");
    Files.writeString(home.resolve("system"), "Port 1");
    Files.createDirectory(home.resolve("cwd"));
    Files.writeString(home.resolve("cwd/mine"), "User right");

    assertThat(route("-F", "mine").target().user()).isEqualTo("right");
    assertThat(route("-F", "mine").target().port()).isEqualTo(22);
    assertThat(route("-Fnone").target().user()).isEqualTo("operator");
  }

  @Test
  void flagsOfTheCommandAreOptionsToo() {
    SshTarget target =
        route(
                "-4Cq",
                "-p2",
                "-l",
                "me",
                "-i",
                "key",
                "-o",
                "StrictHostKeyChecking accept-new",
                "-Jgate")
            .target();

    assertThat(target.port()).isEqualTo(2);
    assertThat(target.user()).isEqualTo("me");
    assertThat(target.identityFiles()).containsExactly(home.resolve("cwd/key"));
    assertThat(target.checking()).isEqualTo(SshTarget.Checking.ACCEPT_NEW);
    assertThat(target.options().first("addressfamily")).hasValue("inet");
    assertThat(target.options().isYes("compression", false)).isTrue();
    assertThat(target.jumps()).containsExactly("gate");
  }

  @Test
  void hostKeyCheckingOfTheInventoryIsAnOption() {
    checking = false;
    assertThat(route().target().checking()).isEqualTo(SshTarget.Checking.NO);
    checking = true;
    assertThat(route().target().checking()).isEqualTo(SshTarget.Checking.ASK);
  }

  @Test
  void aJumpHostIsAHostOfTheConfiguration() throws IOException {
    config(
        "Host gate\n"
            + " HostName 192.0.2.1\n"
            + " User file\n"
            + "Host web1\n"
            + " ProxyJump me@gate:2222,[2001:db8::1]:23");

    SshTarget target = route().target();
    SshTarget first = SshRoute.toJump(target.jumps().get(0), target).target();
    SshTarget second = SshRoute.toJump(target.jumps().get(1), target).target();

    assertThat(first.host()).isEqualTo("192.0.2.1");
    assertThat(first.user()).isEqualTo("me");
    assertThat(first.port()).isEqualTo(2222);
    assertThat(second.host()).isEqualTo("2001:db8::1");
    assertThat(second.port()).isEqualTo(23);
    assertThat(second.user()).isEqualTo("operator");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-oProxyCommand=nc %h %p",
        "-oGSSAPIAuthentication=yes",
        "-oPKCS11Provider=/lib/x.so",
        "-oCertificateFile=/x",
        "-oVerifyHostKeyDNS=ask",
        "-oNonsense=1",
        "-L8080:localhost:80",
        "-W[%h]:%p",
        "other-host",
        "-Z"
      })
  void whatOnlyTheSystemsSshCanDoIsNamed(String argument) {
    assertThat(route(argument).onlySystem()).hasSize(1);
  }

  @Test
  void whatIsOffOrWithoutMeaningNeedsNoSystemSsh() throws IOException {
    config("Match exec true\n Port 1");
    assertThat(route().onlySystem()).containsExactly("Match exec");

    config("ProxyCommand none\nGSSAPIAuthentication no\nControlMaster auto\nLocalForward 1 a:2");
    assertThat(route("-C", "-oControlPersist=60s", "-oControlPath=~/.ssh/%C", "-T").onlySystem())
        .isEmpty();
  }

  @Test
  void keysThatExistAreTheUsualOnes() throws IOException {
    Files.writeString(home.resolve(".ssh/id_ed25519"), "");
    Files.writeString(home.resolve(".ssh/id_rsa"), "");

    assertThat(route().target().identityFiles())
        .containsExactly(home.resolve(".ssh/id_rsa"), home.resolve(".ssh/id_ed25519"));
    assertThat(route("-oIdentityFile=none").target().identityFiles()).isEmpty();
  }

  @Test
  void aKeyInAFidoDeviceIsKnownByItsPublicHalf() throws IOException {
    Files.writeString(home.resolve("token.pub"), "sk-ssh-ed25519@openssh.com AAAA me");
    Files.writeString(home.resolve("file.pub"), "ssh-ed25519 AAAA me");

    assertThat(route("-i", home.resolve("token").toString()).target().hasHardwareKey()).isTrue();
    assertThat(route("-i", home.resolve("file").toString()).target().hasHardwareKey()).isFalse();
    assertThat(route().target().hasHardwareKey()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "~/agent", "$KEYS", "SSH_AUTH_SOCK"})
  void theAgentsSocketCanBeNamed(String value) {
    Path socket = route("-oIdentityAgent=" + value).target().agent();

    assertThat(socket)
        .isEqualTo(
            switch (value) {
              case "none" -> null;
              case "~/agent" -> home.resolve("agent");
              case "$KEYS" -> Path.of("/keys");
              default -> Path.of("/run/agent");
            });
  }
}
