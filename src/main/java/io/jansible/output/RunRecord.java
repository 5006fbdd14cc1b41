package io.jansible.output;

import io.jansible.execute.Event;
import io.jansible.execute.HostStats;
import io.jansible.execute.TaskOutcome;
import io.jansible.source.Position;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** What the JSON callbacks tell of plays, tasks and results, with times and with numbers. */
final class RunRecord {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  /** How many digits of an identifier belong to the run. */
  private static final int OF_THE_RUN = 24;

  private final Path workingDirectory;
  private final Clock clock;
  private final boolean showsCustomStats;
  private final String id = UUID.randomUUID().toString().substring(0, OF_THE_RUN);
  private Event.CustomStats custom;
  private long started;
  private Map<String, Object> playDuration = new LinkedHashMap<>();
  private Map<String, Object> taskDuration = new LinkedHashMap<>();
  private String action;

  RunRecord(CallbackParts parts) {
    this.workingDirectory = parts.workingDirectory();
    this.clock = parts.clock();
    this.showsCustomStats = parts.settings().showCustomStats();
  }

  Map<String, Object> begin(Event.PlayStarted event) {
    playDuration = map("start", now());
    return begun(event.name(), event.at(), playDuration);
  }

  Map<String, Object> begin(Event.TaskStarted event) {
    taskDuration = map("start", now());
    action = event.action();
    return begun(event.name(), event.at(), taskDuration);
  }

  private Map<String, Object> begun(String name, Position at, Map<String, Object> duration) {
    String own = id + "%012x".formatted(++started);
    return map("name", name, "id", own, "path", place(at), "duration", duration);
  }

  /** The file and line, or null where there is none. */
  private String place(Position at) {
    return at == null ? null : workingDirectory.resolve(at.source().name()) + ":" + at.line();
  }

  /** A result on a host; the task and the play have lasted until now. */
  Map<String, Object> result(TaskOutcome outcome) {
    String now = now();
    taskDuration.put("end", now);
    playDuration.put("end", now);
    Map<String, Object> result = WholeResult.of(outcome);
    result.put("action", action);
    return result;
  }

  String now() {
    return TIME.format(clock.instant());
  }

  void note(Event.CustomStats noted) {
    custom = noted;
  }

  /** The recap, and what was noted where that is shown. */
  Map<String, Object> end(Event.PlaybookEnded ended) {
    boolean shown = custom != null && showsCustomStats;
    return map(
        "stats",
        stats(ended.stats()),
        "custom_stats",
        shown ? custom.hosts() : Map.of(),
        "global_custom_stats",
        shown ? custom.run() : Map.of());
  }

  /** In Ansible's words. */
  private static Map<String, Object> stats(SortedMap<String, HostStats> stats) {
    Map<String, Object> all = new LinkedHashMap<>();
    stats.forEach(
        (host, counts) -> {
          Map<String, Object> each = map("ok", (long) counts.ok());
          each.put("changed", (long) counts.changed());
          each.put("unreachable", (long) counts.unreachable());
          each.put("failures", (long) counts.failed());
          each.put("skipped", (long) counts.skipped());
          each.put("rescued", (long) counts.rescued());
          each.put("ignored", (long) counts.ignored());
          all.put(host, each);
        });
    return all;
  }

  /** A dictionary of names and values, one behind the other. */
  static Map<String, Object> map(Object... entries) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.length; i += 2) {
      map.put((String) entries[i], entries[i + 1]);
    }
    return map;
  }
}
