package io.jansible.execute;

import io.jansible.inventory.Host;
import io.jansible.inventory.HostPatterns;
import io.jansible.inventory.Inventory;
import io.jansible.playbook.Play;
import io.jansible.playbook.Written;
import io.jansible.source.PythonText;
import io.jansible.source.UserError;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.variables.RunVariables;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A play's pattern and name, rendered with what is known before any host is chosen. */
public final class PlayTarget {
  private final Play play;
  private final Scope scope;
  private final Reading reading;
  private final Inventory inventory;
  private final String limit;
  private final Consumer<String> warnings;

  public PlayTarget(
      Play play,
      RunVariables variables,
      Inventory inventory,
      String limit,
      Consumer<String> warnings) {
    this.play = play;
    this.scope = BeforeHosts.of(play, variables);
    this.reading = new Reading(variables.templates(), scope);
    this.inventory = inventory;
    this.limit = limit;
    this.warnings = warnings;
  }

  /** What is known of the play before any host is chosen. */
  public Scope scope() {
    return scope;
  }

  /** The play's name; its pattern when it has none. */
  public String name() {
    Object name = play.name() == null ? null : rendered(play.name());
    return name == null || name.equals("") ? pattern() : PythonText.str(name);
  }

  /** Its patterns with commas between. */
  public String pattern() {
    return String.join(",", patterns());
  }

  /** The names of the hosts, in inventory order, inside the limit. */
  public List<String> hosts() {
    List<String> names = new ArrayList<>();
    for (Host host : new HostPatterns(inventory, warnings).select(patterns(), limit)) {
      names.add(host.name());
    }
    return names;
  }

  /** The patterns as they are rendered. */
  public List<String> patterns() {
    Object value = rendered(play.hosts());
    List<String> patterns = new ArrayList<>();
    for (Object element : Reading.elements(value)) {
      patterns.add(PythonText.str(element));
    }
    return patterns;
  }

  private Object rendered(Written written) {
    try {
      return reading.value(written);
    } catch (TemplateException e) {
      throw new UserError(written.at(), e.getMessage());
    }
  }
}
