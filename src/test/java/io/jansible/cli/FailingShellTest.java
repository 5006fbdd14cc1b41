package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.connection.Become;
import io.jansible.connection.Connection;
import io.jansible.connection.ConnectionSettings;
import io.jansible.connection.Connections;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.connection.Traits;
import io.jansible.execute.Access;
import io.jansible.execute.Engine;
import io.jansible.execute.EngineParts;
import io.jansible.execute.Event;
import io.jansible.execute.RunOptions;
import io.jansible.execute.Status;
import io.jansible.execute.Timing;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventorySources;
import io.jansible.modules.BuiltinModules;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.PlaybookParser;
import io.jansible.source.SourceText;
import io.jansible.template.LocalOutside;
import io.jansible.template.TemplateSettings;
import io.jansible.template.Templates;
import io.jansible.variables.RunFlags;
import io.jansible.variables.RunVariables;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    BuiltinModules modules = new BuiltinModules();
    Inventory inventory = new InventorySources(Path.of("."), warning -> {}).read(List.of("a,"));
    Templates templates =
        new Templates(TemplateSettings.DEFAULT, new LocalOutside(), deprecation -> {});
    RunFlags flags = new RunFlags(false, false, 1, 0, null, List.of("a,"), null, "");
    RunVariables variables = new RunVariables(inventory, flags, Map.of(), warning -> {}, templates);
    EngineParts parts =
        new EngineParts(
            inventory,
            variables,
            modules,
            new Machines(answer),
            Clock.systemDefaultZone(),
            Timing.OFF);
    Playbook playbook =
        new PlaybookParser(new ModuleSpellings(modules), warning -> {})
            .parse(
                Path.of("playbook.yaml"),
                new SourceText("playbook.yaml", TWO_TASKS.formatted(noLog)));
    new Engine(
            parts,
            options(),
            event -> {
              if (event instanceof Event.TaskEnded ended) {
                ends.add(ended.outcome().status());
                messages.add(ended.outcome().result().get("msg"));
              }
            })
        .run(List.of(playbook));
  }

  private static RunOptions options() {
    Access access =
        new Access(
            "ssh",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            Duration.ofSeconds(10),
            0,
            null,
            false,
            "sudo",
            "root",
            null,
            null,
            null);
    return new RunOptions(1, false, false, 0, null, null, Map.of(), "implicit", false, access);
  }

  private record Machines(Supplier<Reply> answer) implements Connections {
    @Override
    public Connection to(ConnectionSettings settings) {
      return new Connection() {
        @Override
        public Shell shell(Become become) {
          return new FailingShell(answer);
        }

        @Override
        public void reset() {
          // there is nothing to forget
        }

        @Override
        public void close() {
          // nor to close
        }
      };
    }

    @Override
    public void prepare(ConnectionSettings settings) {
      // nor to open
    }

    @Override
    public void close() {
      // nor to close
    }
  }

  private record FailingShell(Supplier<Reply> answer) implements Shell {
    @Override
    public Reply run(Request request) {
      return answer.get();
    }

    @Override
    public Traits traits() {
      throw new UnsupportedOperationException("nobody asks");
    }
  }
}
