package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.util.List;
import java.util.Map;

/**
 * The keywords that a play, a block or a task hands down to the steps inside it.
 *
 * @param when conditions that must all hold, the outermost first: Boolean, a text that is an
 *     expression, or a template
 * @param vars variables of blocks and of the task, the inner ones over the outer
 * @param environment what the module's process sees: maps, or templates of maps, or lists of them,
 *     the outermost first
 * @param notifications handlers and topics to notify on a change; a template may give a list
 * @param collections where short names of modules and roles are looked for first, as in {@code
 *     namespace.name}; empty where nothing is said
 * @param tags names by which an operator chooses steps; a template may give a list
 */
public record Keywords(
    List<Written> when,
    Map<String, Object> vars,
    Login login,
    Privilege privilege,
    Mode mode,
    Leniency leniency,
    Delegation delegation,
    List<Written> environment,
    List<Written> notifications,
    List<Written> tags,
    ModuleDefaults moduleDefaults,
    List<String> collections) {
  public static final Keywords NONE =
      new Keywords(
          List.of(),
          Map.of(),
          Login.UNSAID,
          Privilege.UNSAID,
          Mode.UNSAID,
          Leniency.UNSAID,
          Delegation.UNSAID,
          List.of(),
          List.of(),
          List.of(),
          ModuleDefaults.NONE,
          List.of());

  public Keywords {
    when = Ordered.copy(when);
    vars = Ordered.copy(vars);
    environment = Ordered.copy(environment);
    notifications = Ordered.copy(notifications);
    tags = Ordered.copy(tags);
    collections = Ordered.copy(collections);
  }

  /** What is in force for a step with these keywords inside something with the outer ones. */
  public Keywords inside(Keywords outer) {
    return new Keywords(
        Ordered.join(outer.when, when),
        Ordered.join(outer.vars, vars),
        login.inside(outer.login),
        privilege.inside(outer.privilege),
        mode.inside(outer.mode),
        leniency.inside(outer.leniency),
        delegation.inside(outer.delegation),
        Ordered.join(outer.environment, environment),
        Ordered.join(outer.notifications, notifications),
        Ordered.join(outer.tags, tags),
        moduleDefaults.inside(outer.moduleDefaults),
        collections.isEmpty() ? outer.collections : collections);
  }

  /** The same, with another host doing the work. */
  Keywords delegatedTo(Written host) {
    Delegation to = new Delegation(host, delegation.facts, delegation.runOnce, delegation.throttle);
    return with(vars, to, tags, collections);
  }

  /** The same with other tags. */
  public Keywords tagged(List<Written> other) {
    return with(vars, delegation, other, collections);
  }

  /** The same without variables. */
  Keywords withoutVars() {
    return with(Map.of(), delegation, tags, collections);
  }

  /** The same with more variables, which win over its own. */
  public Keywords withVars(Map<String, Object> more) {
    return with(Ordered.join(vars, more), delegation, tags, collections);
  }

  /** The same with other collections: a role does not see those around it. */
  Keywords searching(List<String> otherCollections) {
    return with(vars, delegation, tags, otherCollections);
  }

  private Keywords with(
      Map<String, Object> otherVars,
      Delegation otherDelegation,
      List<Written> otherTags,
      List<String> otherCollections) {
    return new Keywords(
        when,
        otherVars,
        login,
        privilege,
        mode,
        leniency,
        otherDelegation,
        environment,
        notifications,
        otherTags,
        moduleDefaults,
        otherCollections);
  }

  /** The inner keyword, or the outer where the inner is unsaid. */
  static Written or(Written inner, Written outer) {
    return inner != null ? inner : outer;
  }

  /** How the machine is reached: connection, port, remote_user. */
  public record Login(Written connection, Written port, Written remoteUser) {
    public static final Login UNSAID = new Login(null, null, null);

    Login inside(Login outer) {
      return new Login(
          or(connection, outer.connection), or(port, outer.port), or(remoteUser, outer.remoteUser));
    }
  }

  /** As whom the module runs: become, become_user, become_method, become_flags, become_exe. */
  public record Privilege(
      Written become, Written user, Written method, Written flags, Written executable) {
    public static final Privilege UNSAID = new Privilege(null, null, null, null, null);

    Privilege inside(Privilege outer) {
      return new Privilege(
          or(become, outer.become),
          or(user, outer.user),
          or(method, outer.method),
          or(flags, outer.flags),
          or(executable, outer.executable));
    }
  }

  /** How a module runs and shows: check_mode, diff, no_log, timeout, debugger. */
  public record Mode(
      Written checkMode, Written diff, Written noLog, Written timeout, Written debugger) {
    public static final Mode UNSAID = new Mode(null, null, null, null, null);

    Mode inside(Mode outer) {
      return new Mode(
          or(checkMode, outer.checkMode),
          or(diff, outer.diff),
          or(noLog, outer.noLog),
          or(timeout, outer.timeout),
          or(debugger, outer.debugger));
    }
  }

  /** What a failure does not stop: ignore_errors, ignore_unreachable, any_errors_fatal. */
  public record Leniency(Written ignoreErrors, Written ignoreUnreachable, Written anyErrorsFatal) {
    public static final Leniency UNSAID = new Leniency(null, null, null);

    Leniency inside(Leniency outer) {
      return new Leniency(
          or(ignoreErrors, outer.ignoreErrors),
          or(ignoreUnreachable, outer.ignoreUnreachable),
          or(anyErrorsFatal, outer.anyErrorsFatal));
    }
  }

  /**
   * Who does the work instead of each host, and how many at once: delegate_to, delegate_facts,
   * run_once, throttle.
   */
  public record Delegation(Written to, Written facts, Written runOnce, Written throttle) {
    public static final Delegation UNSAID = new Delegation(null, null, null, null);

    Delegation inside(Delegation outer) {
      return new Delegation(
          or(to, outer.to),
          or(facts, outer.facts),
          or(runOnce, outer.runOnce),
          or(throttle, outer.throttle));
    }
  }
}
