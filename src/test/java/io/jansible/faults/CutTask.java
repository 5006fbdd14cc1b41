package io.jansible.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.connection.ConnectionException;
import io.jansible.connection.Cut;
import io.jansible.connection.Cut.Moment;
import io.jansible.connection.TestNode;
import io.jansible.module.ArgumentReader;
import io.jansible.module.Arguments;
import io.jansible.module.Controller;
import io.jansible.module.Module;
import io.jansible.module.Result;
import io.jansible.modules.BuiltinModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One task that is run again and again while the connection is cut at another place each time. */
final class CutTask {
  /** Puts a directory's old files in their places. */
  interface Preparation {
    void fill(Path directory) throws Exception;
  }

  private final TestNode node;
  private final Path goal;
  private final Controller controller;
  private final Module module;
  private final Map<String, Object> arguments = new LinkedHashMap<>();
  private Preparation preparation = directory -> {};
  private String content;

  /**
   * @param goal the directory that the task works in; nothing else may change
   */
  CutTask(TestNode node, Path goal, Controller controller, String module) {
    this.node = node;
    this.goal = goal;
    this.controller = controller;
    this.module = new BuiltinModules().find(module).orElseThrow();
  }

  CutTask with(String option, Object value) {
    arguments.put(option, value instanceof Path ? value.toString() : value);
    return this;
  }

  CutTask over(Preparation oldFiles) {
    preparation = oldFiles;
    return this;
  }

  /** Every run that starts anew writes something else, which looks like this. */
  CutTask neverTheSame(String pattern) {
    content = pattern;
    return this;
  }

  private Snapshot now() throws IOException {
    Snapshot snapshot = Snapshot.of(goal);
    return content == null ? snapshot : snapshot.with(content);
  }

  private Result run() {
    Arguments read = ArgumentReader.read(module.specification(), arguments, null);
    return module.run(new SshRun(read, node.shell(), controller));
  }

  private Snapshot reset() throws Exception {
    try (Stream<Path> all = Files.walk(goal)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(goal)) {
          Files.delete(each);
        }
      }
    }
    preparation.fill(goal);
    return now();
  }

  /** Cuts at every place; returns how many there were. */
  int cutEverywhere() throws Exception {
    Snapshot before = reset();
    Cut counting = Cut.never();
    node.cutAt(counting);
    succeeds();
    Snapshot after = now();
    List<Boolean> withInput = counting.requests();
    int cuts = 0;
    for (int request = 1; request <= withInput.size(); request++) {
      for (Moment moment : Moment.values()) {
        if (moment != Moment.IN_INPUT || withInput.get(request - 1)) {
          reset();
          cutAt(new Cut(request, moment), before, after);
          cuts++;
        }
      }
    }
    assertThat(run().values()).as("the last run").containsEntry("changed", false);
    return cuts;
  }

  private void cutAt(Cut cut, Snapshot before, Snapshot after) throws IOException {
    node.cutAt(cut);
    assertThatThrownBy(this::run).as("%s", cut).isInstanceOf(ConnectionException.class);
    cut.awaitEnds();
    now().isBetween(before, after, cut.toString());
    assertThat(cut.temporaries().stream().filter(each -> Files.exists(Path.of(each))))
        .as("temporary files after %s", cut)
        .isEmpty();
    for (Path place : node.places()) {
      assertThat(Snapshot.of(place).files()).as("%s after %s", place, cut).isEmpty();
    }
    node.cutAt(Cut.never());
    succeeds();
    now().isBetween(before, after, "the run after " + cut);
  }

  private void succeeds() {
    assertThat(run().values()).doesNotContainEntry("failed", true);
  }
}
