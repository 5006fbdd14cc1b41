package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.connection.Reply;
import io.jansible.execute.Event;
import io.jansible.execute.Status;
import io.jansible.execute.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The engine on a machine whose shell fails in ways that nobody foresees. */
class FailingShellTest {
  private static final String TWO_TASKS =
      """
      - hosts: all
        gather_facts: false
        tasks:
          - raw: echo
            ignore_errors: true
            no_log: %s
          - debug: msg=next
      """;

  private final List<Status> ends = new ArrayList<>();
  private final List<Object> messages = new ArrayList<>();

  @Test
  void aTaskThatRunsOutOfMemoryFailsAndTheRunGoesOn() {
    run(
        "false",
        () -> {
          throw new OutOfMemoryError("Java heap space");
        });

    assertThat(ends).containsExactly(Status.FAILED, Status.OK);
    assertThat(messages.get(0).toString()).contains("do not fit into the").contains("-Xmx");
  }

  @Test
  void aBugUnderNoLogTellsNothingOfTheTask() {
    assertThatThrownBy(() -> run("true", FailingShellTest::bug))
        .hasMessageContaining("ArithmeticException")
        .hasMessageNotContaining("s3cret")
        .hasNoCause()
        .satisfies(e -> assertThat(e.getStackTrace()[0].getMethodName()).isEqualTo("bug"));
    assertThatThrownBy(() -> run("false", FailingShellTest::bug)).hasMessageContaining("s3cret");
  }

  private static Reply bug() {
    throw new ArithmeticException("s3cret");
  }

  private void run(String noLog, Supplier<Reply> answer) {
    new ImaginaryRun("a,", (host, request) -> answer.get(), Timing.OFF)
        .run(
            TWO_TASKS.formatted(noLog),
            event -> {
              if (event instanceof Event.TaskEnded ended) {
                ends.add(ended.outcome().status());
                messages.add(ended.outcome().result().get("msg"));
              }
            });
  }
}
