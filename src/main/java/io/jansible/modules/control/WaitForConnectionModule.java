package io.jansible.modules.control;

import io.jansible.connection.BecomeException;
import io.jansible.connection.ConnectionException;
import io.jansible.connection.Reply;
import io.jansible.module.Controller;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Target;
import io.jansible.module.Types;
import java.time.Duration;
import java.time.Instant;

/** Waits until the node can be reached and its shell works. */
public final class WaitForConnectionModule implements Module {
  private static final Option<Long> CONNECT_TIMEOUT =
      Option.of("connect_timeout", Types.INT)
          .defaultsTo(5L)
          .doc("Means nothing over SSH, whose attempts last as long as ansible_timeout says.");
  private static final Option<Long> DELAY =
      Option.of("delay", Types.INT).defaultsTo(0L).doc("Seconds before the first attempt.");
  private static final Option<Long> SLEEP =
      Option.of("sleep", Types.INT).defaultsTo(1L).doc("Seconds between two attempts.");
  private static final Option<Long> TIMEOUT =
      Option.of("timeout", Types.INT).defaultsTo(600L).doc("Seconds until it gives up.");

  private static final Specification SPECIFICATION =
      Specification.of("wait_for_connection")
          .refusesInFewWords()
          .doc("Waits until the node can be reached.")
          .options(CONNECT_TIMEOUT, DELAY, SLEEP, TIMEOUT)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    if (run.checkMode()) {
      return Result.ok().put("skipped", true).build();
    }
    Controller controller = run.controller();
    Instant start = controller.now();
    controller.sleep(Duration.ofSeconds(run.get(DELAY)));
    Instant end = controller.now().plusSeconds(run.get(TIMEOUT));
    String problem = "the time was over before the first attempt";
    while (problem != null && controller.now().isBefore(end)) {
      problem = attempt(run.target());
      if (problem != null) {
        controller.sleep(Duration.ofSeconds(run.get(SLEEP)));
      }
    }
    Result.Builder result =
        problem == null
            ? Result.ok()
            : Result.failure("timed out waiting for ping module test: " + problem);
    return result.put("elapsed", Duration.between(start, controller.now()).toSeconds()).build();
  }

  /** Why the node cannot be reached by a new connection, or null. */
  private static String attempt(Target target) {
    try {
      target.reset();
      Reply reply = target.inspect("echo pong");
      return reply.outputText().equals("pong\n") ? null : "ping test failed";
    } catch (ConnectionException | BecomeException e) {
      return e.getMessage();
    }
  }
}
