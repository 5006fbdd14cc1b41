package io.jansible.modules.control;

import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.source.PythonText;
import java.util.List;

/** Puts each host into a group that its variables name. */
public final class GroupByModule implements Module {
  private static final Option<String> KEY =
      Option.of("key", Types.STR).mandatory().doc("The group's name, different for each host.");
  private static final Option<Object> PARENTS =
      Option.of("parents", Types.RAW)
          .defaultsTo("all")
          .doc("The groups that hold this group: a name or a list of names.");

  private static final Specification SPECIFICATION =
      Specification.of("group_by")
          .refusesInFewWords()
          .doc("Puts hosts into groups that their variables name.")
          .options(KEY, PARENTS)
          .withoutInvocation()
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String group = run.get(KEY).replace(' ', '-');
    Object given = run.get(PARENTS);
    List<?> names = given instanceof List<?> list ? list : List.of(given);
    List<String> parents =
        names.stream().map(name -> PythonText.str(name).replace(' ', '-')).toList();
    return Result.ok()
        .put("add_group", group)
        .put("parent_groups", parents)
        .effect(new Effect.AddToGroup(group, parents))
        .build();
  }
}
