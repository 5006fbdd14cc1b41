package io.jansible.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.connection.Become;
import io.jansible.connection.Connection;
import io.jansible.connection.ConnectionSettings;
import io.jansible.connection.Connections;
import io.jansible.connection.Meter;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.connection.Shell;
import io.jansible.connection.Traits;
import io.jansible.execute.Access;
import io.jansible.execute.Engine;
import io.jansible.execute.EngineParts;
import io.jansible.execute.Event;
import io.jansible.execute.NodeTime;
import io.jansible.execute.RunOptions;
import io.jansible.execute.TaskTime;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The engine on machines that are not there: only they let time pass, so each figure is known. */
class TimedRunTest {
  private static final String PLAYBOOK =
      """
      - hosts: all
        gather_facts: false
        tasks:
          - raw: echo {{ item }}
            loop: [1, 2]
          - raw: echo elsewhere
            delegate_to: b
            when: inventory_hostname == "a"
          - debug: msg=nothing
      """;

  private final AtomicLong now = new AtomicLong();
  private final Set<String> connected = new HashSet<>();

  @Test
  void eachTaskTellsWhatItsHostsWaitedFor() {
    assertThat(times(Timing.by(now::get)))
        .containsExactly(
            new TaskTime(440, 200, 240, nodes("a", node(100, 120, 2), "b", node(100, 120, 2))),
            new TaskTime(60, 0, 60, nodes("b", node(0, 60, 1))),
            new TaskTime(0, 0, 0, new TreeMap<>()));
  }

  @Test
  void nobodyHearsOfTimesThatAreNotMeasured() {
    assertThat(times(Timing.OFF)).isEmpty();
    assertThat(connected).containsExactlyInAnyOrder("a", "b");
  }

  private static NodeTime node(long connecting, long waiting, int trips) {
    return new NodeTime(connecting, waiting, trips, 7L * trips, 9L * trips);
  }

  private static TreeMap<String, NodeTime> nodes(Object... namesAndTimes) {
    TreeMap<String, NodeTime> nodes = new TreeMap<>();
    for (int i = 0; i < namesAndTimes.length; i += 2) {
      nodes.put((String) namesAndTimes[i], (NodeTime) namesAndTimes[i + 1]);
    }
    return nodes;
  }

  /** With one fork hosts work one after the other. */
  private List<TaskTime> times(Timing timing) {
    List<TaskTime> times = new ArrayList<>();
    BuiltinModules modules = new BuiltinModules();
    Inventory inventory = new InventorySources(Path.of("."), warning -> {}).read(List.of("a,b,"));
    Templates templates =
        new Templates(TemplateSettings.DEFAULT, new LocalOutside(), deprecation -> {});
    RunFlags flags = new RunFlags(false, false, 1, 0, null, List.of("a,b,"), null, "");
    RunVariables variables = new RunVariables(inventory, flags, Map.of(), warning -> {}, templates);
    EngineParts parts =
        new EngineParts(
            inventory, variables, modules, new Machines(), Clock.systemDefaultZone(), timing);
    Playbook playbook =
        new PlaybookParser(new ModuleSpellings(modules), warning -> {})
            .parse(Path.of("playbook.yaml"), new SourceText("playbook.yaml", PLAYBOOK));
    new Engine(
            parts,
            options(),
            event -> {
              if (event instanceof Event.TaskTimed timed) {
                times.add(timed.time());
              }
            })
        .run(List.of(playbook));
    return times;
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

  /** Connecting to a machine takes 100, an answer 60. */
  private final class Machines implements Connections {
    @Override
    public Connection to(ConnectionSettings settings) {
      return new Connection() {
        @Override
        public Shell shell(Become become) {
          return new Machine(settings.inventoryName());
        }

        @Override
        public void reset() {
          connected.remove(settings.inventoryName());
        }

        @Override
        public void close() {
          reset();
        }
      };
    }

    @Override
    public void prepare(ConnectionSettings settings) {
      connected.add(settings.inventoryName());
    }

    @Override
    public void close() {
      connected.clear();
    }
  }

  private final class Machine implements Shell {
    private final String name;

    Machine(String name) {
      this.name = name;
    }

    @Override
    public Reply run(Request request) {
      Meter meter = request.meter();
      if (connected.add(name)) {
        meter.waits(Meter.Wait.CONNECTION);
        now.addAndGet(100);
      }
      meter.waits(Meter.Wait.ANSWER);
      now.addAndGet(60);
      meter.answered(7, 9);
      meter.waits(Meter.Wait.NOTHING);
      return new Reply(0, new byte[0], new byte[0], false);
    }

    @Override
    public Traits traits() {
      throw new UnsupportedOperationException("nobody asks");
    }
  }
}
