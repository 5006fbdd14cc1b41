package io.jansible.inventory;

import io.jansible.inventory.InventoryBuilder.HostDraft;
import io.jansible.source.Ordered;
import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes variables and groups of the variables that hosts of the sources before it have. */
final class ConstructedPlugin implements InventoryPlugin {
  private static final List<String> OPTIONS =
      List.of(
          "strict",
          "compose",
          "groups",
          "keyed_groups",
          "use_vars_plugins",
          "use_extra_vars",
          "leading_separator");

  private final InventorySettings settings;
  private final Expressions expressions;
  private final Consumer<Problem> warnings;

  ConstructedPlugin(
      InventorySettings settings, Expressions expressions, Consumer<Problem> warnings) {
    this.settings = settings;
    this.expressions = expressions;
    this.warnings = warnings;
  }

  @Override
  public boolean accepts(InventorySource source) {
    return source.isFile() && source.extension().matches("|\\.config|\\.ya?ml|\\.json");
  }

  @Override
  public boolean claims(InventorySource source) {
    return source.text().content().contains("constructed");
  }

  @Override
  public void read(InventorySource source, InventoryBuilder into) {
    PluginFile file = PluginFile.read(source, "constructed", OPTIONS, warnings);
    boolean strict = file.bool("strict", false);
    boolean extra = file.bool("use_extra_vars", settings.extraVariables());
    boolean files = file.bool("use_vars_plugins", false);
    boolean leading = file.bool("leading_separator", true);
    List<Rule> compose = rules(file, "compose");
    List<Rule> groups = rules(file, "groups");
    List<KeyedGroup> keyed = new ArrayList<>();
    for (YamlNode element : file.elements("keyed_groups")) {
      keyed.add(KeyedGroup.read(file, element, leading));
    }
    file.finish();
    DraftVariables variables = new DraftVariables(into.whole(), files, source.files(), warnings);
    for (HostDraft known : List.copyOf(into.whole().hosts.values())) {
      HostDraft host = new HostDraft(known.name, known.at);
      Map<String, Object> own = new LinkedHashMap<>(variables.of(known));
      Map<String, Object> extras = extra ? expressions.extraVariables() : Map.of();
      Making making = new Making(into, host, own, extras, strict);
      making.compose(compose);
      groups.forEach(making::group);
      making.keyed(keyed);
      making.finish();
    }
  }

  /** A name, and the expression that decides about it. */
  private record Rule(String name, String expression, YamlNode written) {}

  private static List<Rule> rules(PluginFile file, String option) {
    List<Rule> rules = new ArrayList<>();
    for (YamlNode.Entry entry : file.entries(option)) {
      rules.add(new Rule(file.text(entry.key()), file.text(entry.value()), entry.value()));
    }
    return rules;
  }

  /** What is made for one host. */
  private final class Making {
    private final InventoryBuilder into;
    private final HostDraft host;
    private final Map<String, Object> own;
    private final Map<String, Object> extra;
    private final boolean strict;

    Making(
        InventoryBuilder into,
        HostDraft host,
        Map<String, Object> own,
        Map<String, Object> extra,
        boolean strict) {
      this.into = into;
      this.host = host;
      this.own = own;
      this.extra = extra;
      this.strict = strict;
    }

    void compose(List<Rule> rules) {
      Map<String, Object> seen = seen();
      for (Rule rule : rules) {
        try {
          host.variables.put(rule.name(), expressions.evaluate(rule.expression(), seen));
        } catch (IllegalArgumentException e) {
          refuse("Could not set " + rule.name() + " for host " + host.name, rule.written(), e);
        }
      }
      own.putAll(host.variables);
    }

    void group(Rule rule) {
      try {
        if (expressions.holds(rule.expression(), own)) {
          InventoryBuilder.join(host, into.constructedGroup(rule.name()));
        }
      } catch (IllegalArgumentException e) {
        String doing = "Could not add host " + host.name + " to group " + rule.name();
        refuse(doing, rule.written(), e);
      }
    }

    void keyed(List<KeyedGroup> rules) {
      Map<String, Object> seen = seen();
      for (KeyedGroup rule : rules) {
        try {
          rule.apply(expressions, seen, host, into, strict);
        } catch (IllegalArgumentException e) {
          refuse("Could not generate a group for host " + host.name, rule.written(), e);
        }
      }
    }

    private Map<String, Object> seen() {
      return Ordered.join(own, extra);
    }

    private void refuse(String doing, YamlNode written, IllegalArgumentException e) {
      if (strict) {
        throw new UserError(Problem.at(written.at(), doing + ": " + e.getMessage()));
      }
    }

    void finish() {
      if (!host.variables.isEmpty() || !host.groups.isEmpty()) {
        into.hosts.put(host.name, host);
      }
    }
  }
}
