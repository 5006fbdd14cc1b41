package io.jansible.modules.control;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.OptionType;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.HostAddress;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Adds a host to the inventory of the run. */
public final class AddHostModule implements Module {
  private static final Option<String> NAME =
      Option.of("name", Types.STR)
          .alias("host")
          .alias("hostname")
          .mandatory()
          .doc("The host's name, perhaps with a port behind a colon.");
  private static final Option<List<String>> GROUPS =
      Option.of("groups", new GroupsType())
          .alias("group")
          .alias("groupname")
          .doc("The groups that it is in: a list, or names with commas between.");

  private static final Specification SPECIFICATION =
      Specification.of("add_host")
          .doc("Adds a host to the inventory; all other options are its variables.")
          .freeForm()
          .options(NAME, GROUPS)
          .anyOption()
          .withoutInvocation()
          .oncePerTask()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    HostAddress address = HostAddress.parse(run.get(NAME));
    List<String> groups = run.get(GROUPS) == null ? List.of() : run.get(GROUPS);
    Map<String, Object> variables = new LinkedHashMap<>(run.arguments().rest());
    if (address.port() != null) {
      variables.put("ansible_ssh_port", (long) address.port());
    }
    Map<String, Object> added = new LinkedHashMap<>();
    added.put("host_name", address.name());
    added.put("groups", groups);
    added.put("host_vars", variables);
    return Result.ok()
        .put("add_host", added)
        .effect(new Effect.AddHost(address.name(), groups, variables))
        .build();
  }

  /** Names of groups, each once. */
  private static final class GroupsType implements OptionType<List<String>> {
    @Override
    public String name() {
      return "list";
    }

    @Override
    public List<String> convert(Object raw) {
      if (raw instanceof String text) {
        return names(Arrays.asList(text.split(",")));
      } else if (raw instanceof List<?> list) {
        return names(list);
      }
      throw new IllegalArgumentException("Groups must be specified as a list.");
    }

    private static List<String> names(List<?> raw) {
      List<String> names = new ArrayList<>();
      for (Object each : raw) {
        String name = PythonText.str(each).strip();
        if (!name.isEmpty() && !names.contains(name)) {
          names.add(name);
        }
      }
      return names;
    }
  }
}
