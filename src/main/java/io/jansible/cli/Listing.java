package io.jansible.cli;

import io.jansible.execute.PlayTarget;
import io.jansible.execute.TagChoice;
import io.jansible.execute.VarsPrompts;
import io.jansible.inventory.Inventory;
import io.jansible.playbook.Block;
import io.jansible.playbook.Play;
import io.jansible.playbook.Playbook;
import io.jansible.playbook.RoleUse;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Ordered;
import io.jansible.source.TemplateText;
import io.jansible.variables.RunVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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

  private void play(Play read, int number) {
    Play play = VarsPrompts.unasked(read, variables);
    PlayTarget target =
        new PlayTarget(
            play, variables, inventory, setup.choices().limit(), setup.display()::warning);
    String pattern = String.join(",", target.patterns());
    Function<Written, Object> values =
        written -> variables.templates().resolve(written.value(), target.scope());
    String tags = String.join(",", new TreeSet<>(TagChoice.tags(play.keywords(), values)));
    line(
        "\n  play #"
            + number
            + " ("
            + String.join(",", target.patterns())
            + "): "
            + target.name()
            + "\tTAGS: ["
            + tags
            + "]");
    if (setup.choices().flag("--list-hosts")) {
      line("    pattern: " + quoted(target.patterns()));
      List<String> hosts = target.hosts();
      line("    hosts (" + hosts.size() + "):");
      hosts.forEach(host -> line("      " + host));
    }
    List<Step> steps = new ArrayList<>();
    List.of(play.preTasks(), play.tasks(), play.postTasks())
        .forEach(phase -> steps.addAll(listed().of(phase, values)));
    if (setup.choices().flag("--list-tasks")) {
      line("    tasks:");
      steps(steps, values);
    }
    if (setup.choices().flag("--list-tags")) {
      Set<String> all = TagChoice.tags(play.keywords(), values);
      collect(steps, values, all);
      line("      TASK TAGS: " + shown(all));
    }
  }

  /** --list-tags lists what runs only when it is asked for, too. */
  private TagChoice listed() {
    TagChoice tags = setup.choices().tags();
    return setup.choices().flag("--list-tags") && tags.only().contains("all")
        ? new TagChoice(Ordered.join(tags.only(), List.of("never")), tags.skip())
        : tags;
  }

  /** What a rescue or an always would run is not listed, as in Ansible. */
  private void steps(List<Step> steps, Function<Written, Object> values) {
    for (Step step : steps) {
      if (step instanceof Block block) {
        steps(block.steps(), values);
      } else if (step instanceof Task task) {
        String tags = shown(TagChoice.tags(task.keywords(), values));
        line("      " + name(task) + "\tTAGS: " + tags);
      }
    }
  }

  private static void collect(
      List<Step> steps, Function<Written, Object> values, Set<String> tags) {
    for (Step step : steps) {
      if (step instanceof Block block) {
        collect(block.steps(), values, tags);
      } else {
        tags.addAll(TagChoice.tags(step.keywords(), values));
      }
    }
  }

  private static String shown(Set<String> tags) {
    return "[" + String.join(", ", new TreeSet<>(tags)) + "]";
  }

  private static String name(Task task) {
    if (task.name() == null || "".equals(task.name().value())) {
      return task.action().module();
    }
    Object name = task.name().value();
    String text = name instanceof TemplateText template ? template.text() : String.valueOf(name);
    RoleUse role = task.around().role();
    return role == null ? text : role.role().qualifiedName() + " : " + text;
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
