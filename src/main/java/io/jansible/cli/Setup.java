package io.jansible.cli;

import io.jansible.connection.ConnectionPool;
import io.jansible.connection.Connections;
import io.jansible.connection.Operator;
import io.jansible.execute.DebuggerOptions;
import io.jansible.execute.Engine;
import io.jansible.execute.EngineParts;
import io.jansible.execute.Event;
import io.jansible.execute.Listener;
import io.jansible.execute.PlayDefaults;
import io.jansible.execute.QuitRun;
import io.jansible.execute.RunOptions;
import io.jansible.execute.TagChoice;
import io.jansible.execute.TaskOptions;
import io.jansible.execute.Ways;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventorySources;
import io.jansible.module.Registry;
import io.jansible.modules.BuiltinModules;
import io.jansible.modules.library.LibraryModules;
import io.jansible.output.Display;
import io.jansible.output.Terminal;
import io.jansible.playbook.ParserParts;
import io.jansible.playbook.RolePaths;
import io.jansible.source.HashBehaviour;
import io.jansible.source.Problem;
import io.jansible.source.SourceFiles;
import io.jansible.source.VaultFiles;
import io.jansible.template.LocalOutside;
import io.jansible.template.TemplateSettings;
import io.jansible.template.Templates;
import io.jansible.variables.FactCache;
import io.jansible.variables.RunFlags;
import io.jansible.variables.RunVariables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Wires everything a run needs, once, out of what the operator chose. */
final class Setup {
  private final Invocation invocation;
  private final Configuration configuration;
  private final Choices choices;
  private final Display display;
  private final Interrupts interrupts;
  private final Beginning beginning;
  private final LibraryModules registry;
  private VaultFiles files;
  private Passwords passwords;

  Setup(
      Invocation invocation,
      Configuration configuration,
      Choices choices,
      Display display,
      Interrupts interrupts,
      Beginning beginning) {
    this.invocation = invocation;
    this.configuration = configuration;
    this.choices = choices;
    this.display = display;
    this.interrupts = interrupts;
    this.beginning = beginning;
    this.registry =
        new LibraryModules(
            new BuiltinModules(),
            configuration.get(TaskSettings.LIBRARY),
            configuration.get(Settings.COLLECTIONS_PATH));
  }

  /** Takes in the modules beside a playbook, behind those that were taken in before. */
  void modulesBeside(Path directory) {
    registry.add(directory.resolve("library"));
    registry.addCollections(directory.resolve("collections"));
  }

  /**
   * The same of the folders that --module-path names: where it stands twice, the last one first.
   */
  void modulesOfOption() {
    List<String> typed = choices.list("--module-path");
    for (int i = typed.size() - 1; i >= 0; i--) {
      Kinds.PATHS.convert(typed.get(i), workingDirectory()).forEach(registry::add);
    }
  }

  Choices choices() {
    return choices;
  }

  Configuration configuration() {
    return configuration;
  }

  Display display() {
    return display;
  }

  Registry registry() {
    return registry;
  }

  Path workingDirectory() {
    return invocation.workingDirectory();
  }

  /**
   * How files are read that a vault may have encrypted. Whoever is asked for passwords is asked for
   * this one last, and before anything is read.
   */
  VaultFiles files() {
    if (files == null) {
      if (Stream.of("--list-hosts", "--list-tasks", "--syntax-check").noneMatch(choices::flag)) {
        passwords();
      }
      files = new VaultFiles(vaultPasswords().vault());
    }
    return files;
  }

  VaultPasswords vaultPasswords() {
    return new VaultPasswords(choices, configuration, invocation, this::warn);
  }

  Invocation invocation() {
    return invocation;
  }

  /** Whether somebody reads standard output as it comes. */
  boolean terminal() {
    return Terminal.detect(invocation.environment()).present();
  }

  /** The settings as another ansible.cfg has them. */
  Configuration configurationIn(String file) {
    Map<String, String> environment = new HashMap<>(invocation.environment());
    environment.put("ANSIBLE_CONFIG", file);
    return Configuration.load(environment, invocation.workingDirectory());
  }

  private Passwords passwords() {
    if (passwords == null) {
      passwords = Passwords.ask(choices, configuration, invocation);
    }
    return passwords;
  }

  /** Where a command that reads no playbook looks for what stands beside one. */
  Path playbookDirectory() {
    Path named = namedDirectory();
    return named == null ? workingDirectory() : named;
  }

  private Path namedDirectory() {
    return choices.path("--playbook-dir", SourceSettings.PLAYBOOK_DIR);
  }

  /** The same as {@link #modulesBeside} for such a command, if it was told a directory. */
  void modulesOfDirectory() {
    Path named = namedDirectory();
    if (named != null) {
      modulesBeside(named);
    }
  }

  void warn(Problem problem) {
    display.warning(problem);
  }

  Inventory inventory(Map<String, Object> extra, Templates templates) {
    return new InventorySources(
            invocation.workingDirectory(),
            SourceSettings.in(configuration),
            new InventoryExpressions(templates, extra),
            files(),
            this::warn)
        .read(choices.inventory());
  }

  /** What becomes of dictionaries of the same name. */
  HashBehaviour hashBehaviour() {
    return HashBehaviour.named(configuration.get(SourceSettings.HASH_BEHAVIOUR));
  }

  Map<String, Object> extraVariables() {
    return new ExtraVariables(invocation.workingDirectory(), files(), hashBehaviour(), this::warn)
        .of(choices.list("--extra-vars"));
  }

  Templates templates() {
    return new Templates(
        choices.keepsTypes() ? TemplateSettings.DEFAULT : TemplateSettings.CLASSIC,
        new LocalOutside(files(), new LookedUpSettings(configuration, this::warn)),
        this::deprecated);
  }

  private void deprecated(String message) {
    if (configuration.get(Settings.DEPRECATION_WARNINGS)) {
      display.deprecation(message);
    }
  }

  /** What reading playbooks takes, with names of imports rendered by the extra variables. */
  ParserParts parserParts(Templates templates, Map<String, Object> extra) {
    return new ParserParts(
        new ModuleSpellings(registry),
        new SourceFiles(workingDirectory(), files()),
        new RolePaths(
            configuration.get(Settings.ROLES_PATH), configuration.get(Settings.COLLECTIONS_PATH)),
        new EarlyNames(templates, extra),
        hashBehaviour(),
        this::warn);
  }

  RunVariables variables(Inventory inventory, Map<String, Object> extra, Templates templates) {
    Path file = configuration.file();
    RunFlags flags =
        new RunFlags(
            choices.flag("--check"),
            diffMode(),
            choices.forks(),
            choices.verbosity(),
            choices.limitText(),
            tags().only(),
            tags().skip(),
            inventorySources(),
            file == null ? null : file.toString(),
            configuration.get(Settings.MANAGED),
            hashBehaviour());
    FactCache cache = FactSettings.cache(configuration, this::warn);
    if (choices.flag("--flush-cache")) {
      inventory.hosts().forEach(host -> cache.forget(host.name()));
    }
    return new RunVariables(inventory, flags, extra, this::warn, templates, cache);
  }

  /** As playbooks see them: lists of hosts as they were typed, and whole paths. */
  private List<String> inventorySources() {
    return choices.inventory().stream()
        .map(
            source ->
                source.indexOf(',') >= 0
                    ? source
                    : workingDirectory().resolve(source).normalize().toString())
        .toList();
  }

  /** Only playbooks have tags to choose by. */
  private TagChoice tags() {
    return choices.knows("--tags") ? choices.tags() : TagChoice.ALL;
  }

  private boolean diffMode() {
    return choices.flag("--diff") || configuration.get(Settings.DIFF_ALWAYS);
  }

  RunOptions options(Map<String, Object> extra, String startAtTask) {
    return new RunOptions(
        choices.forks(),
        choices.flag("--check"),
        diffMode(),
        choices.verbosity(),
        choices.limit(),
        startAtTask,
        choices.knows("--step") && choices.flag("--step"),
        tags(),
        extra,
        playDefaults(),
        configuration.get(Settings.NO_LOG),
        new TaskOptions(
            choices.number("--task-timeout", TaskSettings.TIMEOUT),
            configuration.get(TaskSettings.POLL_INTERVAL),
            configuration.get(TaskSettings.ASYNC_DIRECTORY),
            configuration.get(TaskSettings.REMOTE_TMP),
            new DebuggerOptions(
                configuration.get(PlaySettings.ENABLE_TASK_DEBUGGER),
                configuration.get(PlaySettings.TASK_DEBUGGER_IGNORE_ERRORS))),
        choices.access(passwords()));
  }

  private PlayDefaults playDefaults() {
    return new PlayDefaults(
        configuration.get(Settings.GATHERING),
        configuration.get(PlaySettings.ANY_ERRORS_FATAL),
        choices.flag("--force-handlers") || configuration.get(PlaySettings.FORCE_HANDLERS),
        configuration.get(PlaySettings.ERROR_ON_MISSING_HANDLER),
        configuration.get(PlaySettings.STRATEGY));
  }

  /**
   * Gets ready for SSH while playbooks are read, where the inventory may lead to other machines.
   */
  void warmUp() {
    boolean ssh = "ssh".equals(Ways.connection(choices.text("--connection", Settings.TRANSPORT)));
    if (ssh && choices.inventory().stream().anyMatch(this::leadsElsewhere)) {
      ConnectionPool.warmUp();
    }
  }

  private boolean leadsElsewhere(String source) {
    return source.indexOf(',') < 0
        ? Files.exists(invocation.workingDirectory().resolve(source))
        : !source.strip().matches("(?:localhost|127\\.0\\.0\\.1|,|\\s)+");
  }

  /** Runs something with an engine, and accounts for its time where that is wanted. */
  int withEngine(
      Inventory inventory, RunVariables variables, RunOptions options, Listener listener, Job job) {
    Accounting accounting = new Accounting(choices, beginning);
    Parts parts =
        connections ->
            new EngineParts(
                inventory,
                variables,
                registry,
                connections,
                Clock.systemDefaultZone(),
                accounting.timing(),
                parserParts(variables.templates(), options.extraVariables()),
                new TerminalPrompter(invocation.out(), invocation.in()));
    int exitCode =
        run(
            parts,
            options,
            accounting.beside(listener),
            engine -> {
              accounting.running();
              return job.with(engine);
            });
    accounting.end(display);
    return exitCode;
  }

  /** Ctrl-C closes the engine's connections and prints the recap so far. */
  private int run(Parts parts, RunOptions options, Listener listener, Job job) {
    Operator operator = ConsoleOperator.of(Terminal.detect(invocation.environment()).present());
    try (Connections connections = new ConnectionPool(operator)) {
      Engine engine = new Engine(parts.with(connections), options, untilInterrupted(listener));
      if (interrupts != null) {
        interrupts.onInterrupt(() -> interrupted(connections, engine, listener));
      }
      int exitCode = exitCode(job, engine);
      if (interrupts != null) {
        interrupts.onInterrupt(null);
      }
      return exitCode;
    }
  }

  /** Whoever ends a run wants no recap, as in Ansible. */
  private static int exitCode(Job job, Engine engine) {
    try {
      return job.with(engine);
    } catch (QuitRun e) {
      return Interrupts.EXIT_CODE;
    }
  }

  private Listener untilInterrupted(Listener listener) {
    return interrupts == null
        ? listener
        : event -> {
          if (!interrupts.isInterrupted()) {
            listener.on(event);
          }
        };
  }

  private void interrupted(Connections connections, Engine engine, Listener listener) {
    Event soFar = new Event.PlaybookEnded(new TreeMap<>(engine.recap()));
    connections.close();
    listener.on(soFar);
    display.error("ERROR! the run was interrupted", io.jansible.output.Role.ERROR);
    display.flush();
  }

  /** What an engine works with, once its connections are there. */
  private interface Parts {
    EngineParts with(Connections connections);
  }

  /** What is done with an engine; answers the exit code. */
  interface Job {
    int with(Engine engine);
  }
}
