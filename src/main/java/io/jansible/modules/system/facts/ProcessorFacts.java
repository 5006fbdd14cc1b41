package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The processors as /proc/cpuinfo lists them. */
final class ProcessorFacts implements HardwareFacts.Part {
  private static final Set<String> LISTED =
      Set.of("model name", "Processor", "vendor_id", "cpu", "Vendor", "processor");

  /** What the lines of one machine add up to. */
  private static final class Count {
    final List<String> listed = new ArrayList<>();
    final Map<String, Long> coresOfSocket = new LinkedHashMap<>();
    List<String> flags;
    String socket = "";
    Long siblings;
    int vendors;
    int models;
    int processors;
    long mainframeProcessors;
    long mainframeThreads;
    long active;
    boolean paravirtual;
  }

  @Override
  public void ask(Questions questions) {
    questions
        .files("/proc/cpuinfo", "/proc/self/status", "/sys/hypervisor/type")
        .paths("/proc/xen")
        .output("machine", "uname -m");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    if (answers.file("/proc/cpuinfo").isEmpty()) {
      return Map.of();
    }
    Count count = new Count();
    boolean xen = answers.exists("/proc/xen") || "xen".equals(answers.text("/sys/hypervisor/type"));
    for (String line : answers.file("/proc/cpuinfo")) {
      int colon = line.indexOf(':');
      String key = (colon < 0 ? line : line.substring(0, colon)).strip();
      count(count, key, colon < 0 ? "" : line.substring(colon + 1).strip());
    }
    count.paravirtual = xen && count.flags != null && !count.flags.contains("vme");
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("processor", count.listed);
    if (count.flags != null) {
      facts.put("flags", count.flags);
    }
    summarize(facts, count, answers.output("machine").strip());
    Long allowed = allowed(answers);
    if (allowed != null) {
      facts.put("processor_nproc", allowed);
    }
    return facts;
  }

  private static void count(Count count, String key, String value) {
    if (LISTED.contains(key)) {
      count.listed.add(value);
    }
    switch (key) {
      case "flags" -> count.flags = Words.of(value);
      case "vendor_id" -> count.vendors++;
      case "model name" -> count.models++;
      case "processor" -> count.processors++;
      case "physical id" -> {
        count.socket = value;
        count.coresOfSocket.putIfAbsent(value, 1L);
      }
      case "cpu cores" -> count.coresOfSocket.put(count.socket, Numbers.longOr(value, 1));
      case "siblings" ->
          count.siblings = count.siblings == null ? Numbers.longOrNull(value) : count.siblings;
      case "# processors" -> count.mainframeProcessors = Numbers.longOr(value, 0);
      case "max thread id" -> count.mainframeThreads = Numbers.longOr(value, 0) + 1;
      case "ncpus active" -> count.active = Numbers.longOr(value, 0);
      default -> {}
    }
  }

  private static void summarize(Map<String, Object> facts, Count count, String machine) {
    long listed = listed(count, machine);
    if (machine.equals("s390x")) {
      long threads = Math.max(1, count.mainframeThreads);
      put(facts, 1, Math.round((double) count.mainframeProcessors / threads), threads);
      facts.put("processor_vcpus", count.mainframeProcessors);
      facts.put("processor_nproc", count.mainframeProcessors);
    } else if (count.paravirtual) {
      put(facts, listed, listed, 1);
      facts.put("processor_vcpus", listed);
      facts.put("processor_nproc", listed);
    } else {
      long sockets = count.coresOfSocket.isEmpty() ? listed : count.coresOfSocket.size();
      long cores = count.coresOfSocket.values().stream().findFirst().orElse(1L);
      cores = cores == 0 ? 1 : cores;
      long siblings = count.siblings == null ? 1 : count.siblings;
      long threads = (long) Math.rint((double) siblings / cores);
      put(facts, sockets, cores, threads);
      facts.put("processor_vcpus", threads * sockets * cores);
      facts.put("processor_nproc", (long) count.processors);
    }
  }

  /** How many processors the list has; on some machines it has several lines for each. */
  private static long listed(Count count, String machine) {
    if (machine.startsWith("armv") || machine.startsWith("aarch") || machine.startsWith("ppc")) {
      return count.processors;
    }
    if (count.vendors > 0 && count.vendors == count.models) {
      return count.vendors;
    }
    return count.active > 0 ? count.active : count.listed.size();
  }

  private static void put(Map<String, Object> facts, long sockets, long cores, long threads) {
    facts.put("processor_count", sockets);
    facts.put("processor_cores", cores);
    facts.put("processor_threads_per_core", threads);
  }

  /** How many processors a process of this login may use: "0-3,8" are five. */
  private static Long allowed(Answers answers) {
    for (String line : answers.file("/proc/self/status")) {
      if (line.startsWith("Cpus_allowed_list:")) {
        long sum = 0;
        for (String range : line.substring(line.indexOf(':') + 1).strip().split(",")) {
          int dash = range.indexOf('-');
          long first = Numbers.longOr(dash < 0 ? range : range.substring(0, dash), 0);
          sum += Numbers.longOr(range.substring(dash + 1), first) - first + 1;
        }
        return sum;
      }
    }
    return null;
  }
}
