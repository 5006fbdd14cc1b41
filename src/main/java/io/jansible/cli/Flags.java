package io.jansible.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The flags of each command, declared once; no annotation is read and no class is scanned. */
final class Flags {
  /** What Ansible knows and jansible does not know yet. */
  private static final Set<String> NOT_YET = Set.of("--scp-extra-args", "--sftp-extra-args");

  private Flags() {}

  static CommandSpec playbook() {
    CommandSpec spec = CommandSpec.create().name("jansible-playbook");
    spec.usageMessage().description("Runs playbooks on the hosts of an inventory.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PLAYBOOK")
            .required(true)
            .arity("1..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("playbooks, run one after the other")
            .build());
    shared(spec);
    running(spec);
    spec.addOption(flag("read the playbooks, run nothing", "--syntax-check"));
    spec.addOption(flag("list the tasks that would run, run nothing", "--list-tasks"));
    spec.addOption(flag("list all tags of each play, run nothing", "--list-tags"));
    spec.addOption(list("TAGS", "only steps with one of these tags", "-t", "--tags"));
    spec.addOption(list("TAGS", "no steps with one of these tags", "--skip-tags"));
    spec.addOption(text("NAME", "start at the first task of this name", "--start-at-task"));
    spec.addOption(flag("ask before each task whether to perform it", "--step"));
    spec.addOption(flag("run handlers also on hosts that failed", "--force-handlers"));
    spec.addOption(flag("forget the facts of every host of the inventory", "--flush-cache"));
    return spec;
  }

  static CommandSpec adHoc() {
    CommandSpec spec = CommandSpec.create().name("jansible");
    spec.usageMessage().description("Runs one module on the hosts that a pattern names.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATTERN")
            .required(true)
            .arity("1")
            .type(String.class)
            .description("host pattern")
            .build());
    shared(spec);
    running(spec);
    spec.addOption(text("MODULE", "the module (default: command)", "-m", "--module-name"));
    spec.addOption(text("ARGS", "its arguments: key=value text or JSON", "-a", "--args"));
    spec.addOption(flag("print each result on one line", "-o", "--one-line"));
    spec.addOption(text("SECONDS", "do not wait: the task may take so long", "-B", "--background"));
    spec.addOption(
        text("SECONDS", "with -B, look after it every so often; 0: never", "-P", "--poll"));
    spec.addOption(text("DIR", "keep each host's result in a file of this", "-t", "--tree"));
    return spec.addOption(taskTimeout()).addOption(playbookDirectory());
  }

  static CommandSpec console() {
    CommandSpec spec = CommandSpec.create().name("jansible-console");
    spec.usageMessage().description("Runs modules on hosts line by line.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("PATTERN")
            .arity("0..1")
            .type(String.class)
            .description("the hosts to begin with (default: all)")
            .build());
    shared(spec);
    running(spec);
    return spec.addOption(taskTimeout()).addOption(playbookDirectory());
  }

  private static OptionSpec taskTimeout() {
    return text("SECONDS", "end a task that takes longer than this", "--task-timeout");
  }

  static CommandSpec inventory() {
    CommandSpec spec = CommandSpec.create().name("jansible-inventory");
    spec.usageMessage().description("Shows the inventory as a run would see it.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("GROUP")
            .arity("0..1")
            .type(String.class)
            .description("the group that --graph begins with (default: all)")
            .build());
    selecting(spec);
    general(spec);
    spec.addOption(flag("list all groups, and the variables of all hosts", "--list"));
    spec.addOption(text("HOST", "show the variables of one host", "--host"));
    spec.addOption(flag("draw the groups as a tree", "--graph"));
    spec.addOption(flag("write YAML instead of JSON", "-y", "--yaml"));
    spec.addOption(flag("write TOML instead of JSON", "--toml"));
    spec.addOption(flag("show variables in the tree, too", "--vars"));
    spec.addOption(flag("list variables where they are said, not where they are seen", "--export"));
    spec.addOption(text("FILE", "write to this file", "--output"));
    return spec.addOption(playbookDirectory());
  }

  private static OptionSpec playbookDirectory() {
    return text(
        "DIR",
        "where to look for group_vars, roles and so on, as if a playbook stood there",
        "--playbook-dir");
  }

  private static void shared(CommandSpec spec) {
    selecting(spec);
    spec.addOption(flag("list the matching hosts, run nothing", "--list-hosts"));
    general(spec);
  }

  private static void selecting(CommandSpec spec) {
    spec.addOption(
        list("SOURCE", "inventory: a file, a directory, or host1,host2,", "-i", "--inventory"));
    spec.addOption(list("PATTERN", "only the hosts that match, too", "-l", "--limit"));
    spec.addOption(list("VARS", "variables: k=v, JSON, YAML or @FILE", "-e", "--extra-vars"));
    vault(spec);
  }

  static void general(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-v", "--verbose")
            .type(boolean[].class)
            .arity("0")
            .description("tell more; up to -vvvvv")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("show this help")
            .build());
    spec.addOption(
        OptionSpec.builder("--version")
            .type(boolean.class)
            .versionHelp(true)
            .description("show the version")
            .build());
  }

  private static void running(CommandSpec spec) {
    spec.addOption(
        list("PATHS", "folders with modules of your own, colons between", "-M", "--module-path"));
    spec.addOption(text("N", "how many hosts work at once (default: 5)", "-f", "--forks"));
    spec.addOption(flag("change nothing, tell what would change", "-C", "--check"));
    spec.addOption(flag("show what changes in files", "-D", "--diff"));
    spec.addOption(text("USER", "log in as this user", "-u", "--user"));
    spec.addOption(text("TYPE", "ssh or local", "-c", "--connection"));
    spec.addOption(text("SECONDS", "give up connecting after this time", "-T", "--timeout"));
    spec.addOption(text("FILE", "the key to log in with", "--private-key", "--key-file"));
    spec.addOption(text("ARGS", "more arguments for ssh, sftp and scp", "--ssh-common-args"));
    spec.addOption(text("ARGS", "more arguments for ssh only", "--ssh-extra-args"));
    spec.addOption(flag("run as another user", "-b", "--become"));
    spec.addOption(text("USER", "that user (default: root)", "--become-user"));
    spec.addOption(text("METHOD", "sudo, su or doas (default: sudo)", "--become-method"));
    spec.addOption(
        flag(
            "tell on standard error where the time went: start-up; connect and waiting for nodes"
                + " (while every host at work waits); own work (all the rest); the slowest tasks;"
                + " each host. -vv tells the sums on one line",
            "--profile"));
    passwords(spec);
  }

  private static void passwords(CommandSpec spec) {
    spec.addArgGroup(
        either(
            flag("ask for the login's password", "-k", "--ask-pass"),
            text(
                "FILE",
                "read the login's password from this file",
                "--connection-password-file",
                "--conn-pass-file")));
    spec.addArgGroup(
        either(
            flag("ask for the password of becoming another user", "-K", "--ask-become-pass"),
            text(
                "FILE",
                "read that password from this file",
                "--become-password-file",
                "--become-pass-file")));
  }

  static void vault(CommandSpec spec) {
    spec.addOption(list("LABEL@SOURCE", "a vault's password and its label", "--vault-id"));
    spec.addArgGroup(
        either(
            flag("ask for the vault's password", "-J", "--ask-vault-password", "--ask-vault-pass"),
            list(
                "FILE",
                "read the vault's password from this file, or run it",
                "--vault-password-file",
                "--vault-pass-file")));
  }

  static ArgGroupSpec either(OptionSpec one, OptionSpec other) {
    return ArgGroupSpec.builder().exclusive(true).addArg(one).addArg(other).build();
  }

  static OptionSpec flag(String description, String... names) {
    return OptionSpec.builder(names).type(boolean.class).description(description).build();
  }

  static OptionSpec text(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  static OptionSpec list(String label, String description, String... names) {
    return OptionSpec.builder(names)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(description)
        .build();
  }

  /** The first unknown word that is a flag of Ansible's, or null. */
  static String notYet(UnmatchedArgumentException unknown) {
    for (String word : unknown.getUnmatched()) {
      int equals = word.indexOf('=');
      String flag = equals < 0 ? word : word.substring(0, equals);
      if (NOT_YET.contains(flag)) {
        return flag;
      }
    }
    return null;
  }

  static CommandLine commandLine(CommandSpec spec) {
    return new CommandLine(spec)
        .setExpandAtFiles(false) // -e @FILE names variables, not more flags
        .setPosixClusteredShortOptionsAllowed(true)
        .setUnmatchedOptionsArePositionalParams(false)
        .setAbbreviatedOptionsAllowed(true)
        .setOverwrittenOptionsAllowed(true);
  }
}
