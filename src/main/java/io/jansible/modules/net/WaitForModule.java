package io.jansible.modules.net;

import io.jansible.module.Controller;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonRegex;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Waits on the node: for a time, a port, a file, what either says, or the end of connections. */
public final class WaitForModule implements Module {
  static final Option<String> HOST =
      Option.of("host", Types.STR)
          .defaultsTo("127.0.0.1")
          .doc("The host whose port it is, by name or address.");
  private static final Option<Long> TIMEOUT =
      Option.of("timeout", Types.INT)
          .defaultsTo(300L)
          .doc("Seconds until it fails; without a condition, how long it waits.");
  static final Option<Long> CONNECT_TIMEOUT =
      Option.of("connect_timeout", Types.INT)
          .defaultsTo(5L)
          .doc("Seconds that one attempt to connect may take.");
  private static final Option<Long> DELAY =
      Option.of("delay", Types.INT).defaultsTo(0L).doc("Seconds before the first look.");
  static final Option<Long> PORT = Option.of("port", Types.INT).doc("The port.");
  static final Option<List<String>> ACTIVE_CONNECTION_STATES =
      Option.of("active_connection_states", Types.listOf(Types.STR))
          .defaultsTo(TcpState.DEFAULT)
          .doc("The states in which a connection is not drained.");
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "drained", "present", "started", "stopped")
          .defaultsTo("started")
          .doc("What is waited for.");
  static final Option<String> PATH = Option.of("path", Types.PATH).doc("The file.");
  static final Option<String> SEARCH_REGEX =
      Option.of("search_regex", Types.STR).doc("What the file must hold, or the port must say.");
  static final Option<List<String>> EXCLUDE_HOSTS =
      Option.of("exclude_hosts", Types.listOf(Types.STR))
          .doc("Hosts whose connections do not count for the state drained.");
  private static final Option<Long> SLEEP =
      Option.of("sleep", Types.INT).defaultsTo(1L).doc("Seconds between two looks.");
  private static final Option<String> MSG =
      Option.of("msg", Types.STR).doc("What is said when it fails.");

  private static final Specification SPECIFICATION =
      Specification.of("wait_for")
          .doc("Waits for a condition on the node.")
          .options(HOST, TIMEOUT, CONNECT_TIMEOUT, DELAY, PORT, ACTIVE_CONNECTION_STATES, STATE)
          .options(PATH, SEARCH_REGEX, EXCLUDE_HOSTS, SLEEP, MSG)
          .skippedInCheckMode()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    PythonRegex expression = expression(run);
    refuse(run);
    Controller controller = run.controller();
    Instant start = controller.now();
    controller.sleep(Duration.ofSeconds(run.get(DELAY)));
    Awaited awaited = awaited(run, expression);
    if (awaited == null) {
      controller.sleep(Duration.ofSeconds(run.get(TIMEOUT)));
      return met(run, start, Awaited.Found.MET);
    }
    Instant end = start.plusSeconds(run.get(TIMEOUT));
    while (controller.now().isBefore(end)) {
      Awaited.Found found = awaited.look(Duration.between(controller.now(), end));
      if (found.problem() != null) {
        throw failure(run, start, found.problem());
      }
      if (found.met()) {
        return met(run, start, found);
      }
      controller.sleep(Duration.ofSeconds(run.get(SLEEP)));
    }
    throw failure(run, start, awaited.timeout());
  }

  private static Awaited awaited(ModuleRun run, PythonRegex expression) {
    Long port = run.get(PORT);
    boolean drained = run.get(STATE).equals("drained");
    if (drained) {
      return new DrainedPort(run);
    } else if (port != null && port != 0) {
      return new AwaitedPort(run, expression);
    }
    String path = run.get(PATH);
    return path == null || path.isEmpty() ? null : new AwaitedFile(run, expression);
  }

  private static PythonRegex expression(ModuleRun run) {
    String text = run.get(SEARCH_REGEX);
    if (text == null) {
      return null;
    }
    try {
      return PythonRegex.ofBytes(Bytes.of(text), true);
    } catch (IllegalArgumentException e) {
      throw new ModuleFailure("Invalid regular expression: " + e.getMessage());
    }
  }

  /** What cannot be waited for together. */
  private static void refuse(ModuleRun run) {
    boolean port = run.get(PORT) != null && run.get(PORT) != 0;
    boolean path = run.get(PATH) != null;
    String state = run.get(STATE);
    String problem = null;
    if (port && path) {
      problem = "port and path parameter can not both be passed to wait_for";
    } else if (path && (state.equals("stopped") || state.equals("drained"))) {
      problem = "state=%s should only be used for checking a port in the wait_for module";
    } else if (run.get(EXCLUDE_HOSTS) != null && !state.equals("drained")) {
      problem = "exclude_hosts should only be with state=drained";
    } else if (state.equals("drained") && !port) {
      problem = "state=drained needs a port";
    }
    for (String connection : run.get(ACTIVE_CONNECTION_STATES)) {
      if (problem == null && !TcpState.DEFAULT.contains(connection)) {
        problem = "unknown active_connection_state (" + connection + ") defined";
      }
    }
    if (problem != null) {
      throw new ModuleFailure(Result.failure(problem.formatted(state)).put("elapsed", 0L).build());
    }
  }

  private static Result met(ModuleRun run, Instant start, Awaited.Found found) {
    return Result.ok()
        .put("state", run.get(STATE))
        .put("port", run.get(PORT))
        .put("search_regex", run.get(SEARCH_REGEX))
        .put("match_groups", found.groups())
        .put("match_groupdict", found.named())
        .put("path", run.get(PATH) == null ? null : run.target().expand(run.get(PATH)))
        .putAll(found.info())
        .put("elapsed", elapsed(run, start))
        .build();
  }

  private static ModuleFailure failure(ModuleRun run, Instant start, String message) {
    String said = run.get(MSG) == null || run.get(MSG).isEmpty() ? message : run.get(MSG);
    return new ModuleFailure(
        Result.failure(said).putAll(Map.of("elapsed", elapsed(run, start))).build());
  }

  private static long elapsed(ModuleRun run, Instant start) {
    return Duration.between(start, run.controller().now()).toSeconds();
  }
}
