package io.jansible.template;

import com.sun.management.ThreadMXBean;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How often a second the engine evaluates a condition and renders a template, after warm-up: {@code
 * TemplateBench TEMPLATE} prints a name and a number a line, the median of five rounds.
 */
public final class TemplateBench {
  private static final long WARM_UP = 2_000_000_000L;
  private static final long ROUND = 400_000_000L;
  private static final int ROUNDS = 5;
  private static final int MANY_HOSTS = 50_000;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Templates templates = Templates.standard();

  private TemplateBench() {}

  public static void main(String[] arguments) throws IOException {
    new TemplateBench().run(Files.readString(Path.of(arguments[0])));
  }

  private void run(String template) {
    Scope one = scope(3);
    Position at = new Position(new SourceText("bench.yml", "x"), 1, 1);
    report("condition", () -> require(templates.holds("n > 5 and name == 'web01'", at, one)));
    report(
        "condition with a filter",
        () -> require(templates.holds("pkgs | selectattr('on') | list | length > 1", at, one)));
    SourceText text = new SourceText("etcd.conf.yaml.j2", template);
    Scope many = scope(300);
    report("etcd template, 3 hosts", () -> require(rendered(text, one) > 500));
    report("etcd template, 300 hosts", () -> require(rendered(text, many) > 9_000));
    manyHosts();
  }

  private int rendered(SourceText text, Scope scope) {
    return templates.renderFile(text, Syntax.FILE, scope, List.of()).length();
  }

  private static void require(boolean held) {
    if (!held) {
      throw new IllegalStateException("a benchmark gives a wrong value");
    }
  }

  /** What hosts are called and where they are reached, as the etcd tutorial's template reads it. */
  private static Scope scope(int hosts) {
    Map<Object, Object> variables = new LinkedHashMap<>();
    Map<Object, Object> hostvars = new LinkedHashMap<>();
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < hosts; i++) {
      String name = "etcd" + i;
      names.add(name);
      hostvars.put(name, ordered("ansible_facts", facts(i)));
    }
    variables.put("inventory_hostname", "etcd0");
    variables.put("hostvars", hostvars);
    variables.put("groups", Map.of("etcd", names));
    variables.put("n", 7L);
    variables.put("name", "web01");
    variables.put("pkgs", List.of(Map.of("on", true), Map.of("on", false), Map.of("on", true)));
    return MapScope.of(variables);
  }

  private static Map<?, ?> facts(int i) {
    String address = "10." + i / 65_536 + "." + i / 256 % 256 + "." + i % 256;
    return ordered("hostname", "etcd" + i, "eth1", ordered("ipv4", ordered("address", address)));
  }

  private static Map<?, ?> ordered(Object... pairs) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** A loop over the hostvars of very many hosts: its time, and what it takes of the heap. */
  private void manyHosts() {
    Scope scope = scope(MANY_HOSTS);
    SourceText text =
        new SourceText(
            "many.j2",
            "{% for h in groups['etcd'] %}{{ hostvars[h]['ansible_facts']['hostname'] }}\n"
                + "{% endfor %}");
    require(rendered(text, scope) > MANY_HOSTS);
    long before = allocated();
    long start = System.nanoTime();
    require(rendered(text, scope) > MANY_HOSTS);
    long took = System.nanoTime() - start;
    System.out.printf("50,000 hosts, milliseconds\t%d%n", took / 1_000_000);
    System.out.printf("50,000 hosts, bytes a host\t%d%n", (allocated() - before) / MANY_HOSTS);
  }

  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  private static void report(String name, Runnable action) {
    long end = THREADS.getCurrentThreadCpuTime() + WARM_UP;
    while (THREADS.getCurrentThreadCpuTime() < end) {
      action.run();
    }
    double[] rates = new double[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      rates[i] = round(action);
    }
    Arrays.sort(rates);
    System.out.printf("%s\t%.0f%n", name, rates[ROUNDS / 2]);
  }

  /** How often it goes in a second of this thread's processor time, whatever else runs. */
  private static double round(Runnable action) {
    long count = 0;
    long start = THREADS.getCurrentThreadCpuTime();
    long now = start;
    while (now - start < ROUND) {
      for (int i = 0; i < 10; i++) {
        action.run();
      }
      count += 10;
      now = THREADS.getCurrentThreadCpuTime();
    }
    return count * 1e9 / (now - start);
  }
}
