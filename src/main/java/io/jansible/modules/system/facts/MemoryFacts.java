package io.jansible.modules.system.facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Memory and swap space, in MiB. */
final class MemoryFacts implements HardwareFacts.Part {
  @Override
  public void ask(Questions questions) {
    questions.files("/proc/meminfo");
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Long> sizes = new HashMap<>();
    for (String line : answers.file("/proc/meminfo")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        long kilobytes = Numbers.longOr(Words.first(line.substring(colon + 1)), 0);
        sizes.put(line.substring(0, colon), kilobytes / 1024);
      }
    }
    if (sizes.isEmpty()) {
      return Map.of();
    }
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("memtotal_mb", sizes.get("MemTotal"));
    facts.put("memfree_mb", sizes.get("MemFree"));
    facts.put("swaptotal_mb", sizes.get("SwapTotal"));
    facts.put("swapfree_mb", sizes.get("SwapFree"));
    facts.values().removeIf(java.util.Objects::isNull);
    facts.put(
        "memory_mb", Map.of("real", real(sizes), "nocache", noCache(sizes), "swap", swap(sizes)));
    return facts;
  }

  private static Map<String, Object> real(Map<String, Long> sizes) {
    Map<String, Object> real = new LinkedHashMap<>();
    real.put("total", sizes.get("MemTotal"));
    real.put("used", difference(sizes.get("MemTotal"), sizes.get("MemFree")));
    real.put("free", sizes.get("MemFree"));
    return real;
  }

  private static Map<String, Object> noCache(Map<String, Long> sizes) {
    Long free = null;
    if (sizes.containsKey("MemFree")
        && sizes.containsKey("Cached")
        && sizes.containsKey("Buffers")) {
      free = sizes.get("MemFree") + sizes.get("Cached") + sizes.get("Buffers");
    }
    Map<String, Object> noCache = new LinkedHashMap<>();
    noCache.put("free", free);
    noCache.put("used", difference(sizes.get("MemTotal"), free));
    return noCache;
  }

  private static Map<String, Object> swap(Map<String, Long> sizes) {
    Map<String, Object> swap = new LinkedHashMap<>();
    swap.put("total", sizes.get("SwapTotal"));
    swap.put("free", sizes.get("SwapFree"));
    swap.put("used", difference(sizes.get("SwapTotal"), sizes.get("SwapFree")));
    swap.put("cached", sizes.get("SwapCached"));
    return swap;
  }

  private static Long difference(Long all, Long part) {
    return all == null || part == null ? null : Long.valueOf(all - part);
  }
}
