package io.jansible.cli;

import io.jansible.execute.Access;
import io.jansible.execute.RunOptions;
import io.jansible.execute.TaskOptions;

/** What the operator of a console has chosen so far, line by line. */
final class ConsoleState {
  String pattern;
  int forks;
  int verbosity;
  boolean check;
  boolean diff;
  boolean become;
  String becomeMethod;
  String becomeUser;
  String remoteUser;
  int timeout;

  /** As flags and settings say it. */
  ConsoleState(String pattern, RunOptions options) {
    this.pattern = pattern;
    this.forks = options.forks();
    this.verbosity = options.verbosity();
    this.check = options.checkMode();
    this.diff = options.diffMode();
    this.become = options.access().become();
    this.becomeMethod = options.access().becomeMethod();
    this.becomeUser = options.access().becomeUser();
    this.remoteUser = options.access().remoteUser();
    this.timeout = options.tasks().timeout();
  }

  RunOptions over(RunOptions options) {
    return new RunOptions(
        forks,
        check,
        diff,
        verbosity,
        options.limit(),
        options.startAtTask(),
        options.step(),
        options.tags(),
        options.extraVariables(),
        options.plays(),
        options.noLog(),
        over(options.tasks()),
        over(options.access()));
  }

  private TaskOptions over(TaskOptions tasks) {
    return new TaskOptions(
        timeout, tasks.pollInterval(), tasks.asyncDirectory(), tasks.remoteTmp(), tasks.debugger());
  }

  private Access over(Access access) {
    return new Access(
        access.connection(),
        remoteUser,
        access.port(),
        access.privateKeyFile(),
        access.password(),
        access.hostKeyChecking(),
        access.sshArguments(),
        access.sshCommonArguments(),
        access.sshExtraArguments(),
        access.timeout(),
        access.retries(),
        access.shellExecutable(),
        become,
        becomeMethod,
        becomeUser,
        access.becomeFlags(),
        access.becomeExecutable(),
        access.becomePassword(),
        access.becomeAllowSameUser());
  }

  /**
   * What stands before a line: who, where, and how many at once.
   *
   * @param hosts how many hosts the pattern matches
   */
  String prompt(int hosts) {
    String user = remoteUser == null ? System.getProperty("user.name") : remoteUser;
    boolean root = become && "root".equals(becomeUser);
    return user + "@" + pattern + " (" + hosts + ")[f:" + forks + "]" + (root ? "# " : "$ ");
  }
}
