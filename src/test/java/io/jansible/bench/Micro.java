package io.jansible.bench;

import io.jansible.connection.Become;
import io.jansible.connection.ConnectionSettings;
import io.jansible.connection.Shell;
import io.jansible.playbook.Playbook;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.template.Scope;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the parts of a run one by one. Arguments are names of benchmarks; the system properties
 * {@code node}, {@code key} and {@code hosts} say how an SSH server is reached (as root).
 */
public final class Micro {
  private static final Position NOWHERE = new Position(new SourceText("bench", ""), 1, 1);
  private static final Map<String, Function<Site, Benchmark>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("request", site -> request("request", site, local()));
    ALL.put("request-ssh", site -> request("request-ssh", site, ssh()));
    ALL.put("when", Micro::when);
    ALL.put("facts", Micro::facts);
    ALL.put("task", Micro::task);
    ALL.put("hosts", Micro::hosts);
  }

  private Micro() {}

  public static void main(String[] names) {
    List<String> wanted = new ArrayList<>(names.length == 0 ? ALL.keySet() : List.of(names));
    if (names.length == 0 && System.getProperty("node") == null) {
      wanted.remove("request-ssh");
    }
    for (String name : wanted) {
      try (Site site = new Site(name.equals("hosts") ? 1000 : 1)) {
        ALL.get(name).apply(site).measure();
      }
    }
  }

  private static Benchmark request(String name, Site site, ConnectionSettings settings) {
    Shell shell = site.pool().to(settings).shell(Become.NONE);
    return new Benchmark(
        name, "one request: the shell's own echo", 1, () -> shell.run("echo").output().length);
  }

  private static ConnectionSettings local() {
    return settings("local", "h1", null, List.of());
  }

  private static ConnectionSettings ssh() {
    String hosts = "UserKnownHostsFile=" + System.getProperty("hosts");
    Path key = Path.of(System.getProperty("key"));
    return settings("ssh", System.getProperty("node"), key, List.of("-F", "none", "-o", hosts));
  }

  private static ConnectionSettings settings(
      String type, String host, Path key, List<String> arguments) {
    return new ConnectionSettings(
        type,
        host,
        host,
        null,
        "root",
        null,
        key,
        null,
        null,
        arguments,
        Duration.ofSeconds(10),
        0,
        null);
  }

  private static Benchmark when(Site site) {
    Scope scope = site.variables().host("h1");
    return new Benchmark(
        "when",
        "one condition that is false",
        1,
        () -> {
          String condition = "inventory_hostname != 'h1' or groups.all | length > 3";
          return site.templates().holds(condition, NOWHERE, scope) ? 0 : 1;
        });
  }

  private static Benchmark facts(Site site) {
    RunVariables variables = site.variables();
    Map<String, Object> facts = new LinkedHashMap<>();
    for (int i = 0; i < 500; i++) {
      facts.put("ansible_fact" + i, i % 5 == 0 ? Map.of("address", "10.0.0." + i) : "value " + i);
    }
    variables.memory("h1").addFacts(facts);
    List<String> reads =
        IntStream.range(0, 1000)
            .mapToObj(i -> i % 2 == 0 ? "ansible_fact" + i / 2 : "ansible_facts.fact" + i / 2)
            .toList();
    Scope scope = variables.host("h1");
    return new Benchmark(
        "facts",
        "1,000 reads of variables of a host with 500 facts",
        1,
        () -> {
          int sum = 0;
          for (String read : reads) {
            sum += site.templates().evaluate(read, NOWHERE, scope).hashCode();
          }
          return sum;
        });
  }

  private static Benchmark task(Site site) {
    Playbook playbook = site.playbook(play("- command: /bin/true\n", 100));
    return new Benchmark(
        "task", "one command on one local host, of 100 in a play", 100, () -> site.play(playbook));
  }

  private static Benchmark hosts(Site site) {
    String four =
        """
        - debug: msg="hello {{ inventory_hostname }}"
        - set_fact: kept="{{ inventory_hostname | upper }}"
        - debug: msg="{{ kept }}"
        - command: /bin/true
          when: inventory_hostname == 'nobody'
        """;
    Playbook playbook = site.playbook(play(four, 5));
    return new Benchmark(
        "hosts",
        "a play of 1,000 hosts x 20 tasks on the controller: debug, set_fact, skipped commands",
        1,
        () -> site.play(playbook));
  }

  /** A play without facts, of some tasks so many times. */
  private static String play(String tasks, int times) {
    String all = tasks.repeat(times).lines().collect(Collectors.joining("\n    ", "    ", "\n"));
    return "- hosts: all\n  gather_facts: false\n  tasks:\n" + all;
  }
}
