package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Which hosts do what, in which order.
 *
 * @param name what the author called it, or null
 * @param hosts a pattern: a text, a list of texts, or a template of either
 * @param conduct how its hosts work together
 * @param vars the play's variables
 * @param prompts what is asked for before it begins
 * @param varsFiles names of variable files; a list among them names alternatives
 * @param handlers tasks that run only when they were notified, in a block for each of the lists
 *     that they stand in
 * @param directory where its playbook stands: playbook_dir
 * @param roles the uses of roles that it names, in order
 * @param keywords the play's own keywords; its steps have them applied already
 */
public record Play(
    Position at,
    Written name,
    Written hosts,
    Gathering gathering,
    Conduct conduct,
    Map<String, Object> vars,
    List<VarPrompt> prompts,
    List<Written> varsFiles,
    List<Step> preTasks,
    List<Step> tasks,
    List<Step> postTasks,
    List<Step> handlers,
    Path directory,
    List<RoleUse> roles,
    Keywords keywords) {
  public Play {
    vars = Ordered.copy(vars);
    prompts = Ordered.copy(prompts);
    varsFiles = Ordered.copy(varsFiles);
    preTasks = Ordered.copy(preTasks);
    tasks = Ordered.copy(tasks);
    postTasks = Ordered.copy(postTasks);
    handlers = Ordered.copy(handlers);
    roles = Ordered.copy(roles);
  }

  /** This play with the answers to what it asks for. */
  public Play answered(Map<String, Object> answers) {
    return new Play(
        at,
        name,
        hosts,
        gathering,
        conduct,
        Ordered.join(vars, answers),
        List.of(),
        varsFiles,
        preTasks,
        tasks,
        postTasks,
        handlers,
        directory,
        roles,
        keywords);
  }
}
