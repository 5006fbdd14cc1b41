package io.jansible.cli;

import io.jansible.execute.PlayTarget;
import io.jansible.inventory.Inventory;
import io.jansible.playbook.Block;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.source.TemplateText;
import io.jansible.variables.RunVariables;
import java.util.ArrayList;
import java.util.List;

/** What --list-hosts and --list-tasks print. */
final class Listing {
  private final Setup setup;
  private final Inventory inventory;
  private final RunVariables variables;

  Listing(Setup setup, Inventory inventory, RunVariables variables) {
    this.setup = setup;
    this.inventory = inventory;
    this.variables = variables;
  }

  void print(List<Playbook> playbooks) {
    for (Playbook playbook : playbooks) {
      line("\nplaybook: " + playbook.name());
      int number = 1;
      for (Play play : playbook.plays()) {
        play(play, number++);
      }
    }
    setup.display().flush();
  }

  private void play(Play play, int number) {
    PlayTarget target =
        new PlayTarget(
            play, variables, inventory, setup.choices().limit(), setup.display()::warning);
    String pattern = String.join(",", target.patterns());
    line("\n  play #" + number + " (" + pattern + "): " + target.name() + "\tTAGS: []");
    if (setup.choices().flag("--list-hosts")) {
      line("    pattern: " + quoted(target.patterns()));
      List<String> hosts = target.hosts();
      line("    hosts (" + hosts.size() + "):");
      hosts.forEach(host -> line("      " + host));
    }
    if (setup.choices().flag("--list-tasks")) {
      line("    tasks:");
      List<List<Step>> phases = List.of(play.preTasks(), play.tasks(), play.postTasks());
      phases.forEach(this::steps);
    }
  }

  private void steps(List<Step> steps) {
    for (Step step : steps) {
      if (step instanceof Block block) {
        steps(block.steps());
        steps(block.rescue());
        steps(block.always());
      } else if (step instanceof Task task) {
        line("      " + name(task) + "\tTAGS: []");
      }
    }
  }

  private static String name(Task task) {
    Object name = task.name() == null ? task.action().module() : task.name().value();
    return name instanceof TemplateText text ? text.text() : String.valueOf(name);
  }

  private static String quoted(List<String> patterns) {
    List<String> quoted = new ArrayList<>();
    patterns.forEach(pattern -> quoted.add("'" + pattern + "'"));
    return "[" + String.join(", ", quoted) + "]";
  }

  private void line(String text) {
    setup.display().line(text);
  }
}
