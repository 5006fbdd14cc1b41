package io.jansible.modules.packages;

import static io.jansible.modules.packages.PipOptions.NAME;
import static io.jansible.modules.packages.PipOptions.STATE;
import static io.jansible.modules.packages.PipOptions.VERSION;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Cause;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Installs Python packages with the pip of the node or of a virtual environment on it. */
public final class PipModule implements Module {
  @Override
  public Specification specification() {
    return PipOptions.SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    checkBeforehand(run);
    List<String> names = names(run);
    List<String> packages = names.isEmpty() ? List.of() : PipNames.packages(names);
    boolean foretold =
        extraArguments(run) == null
            && run.get(PipOptions.REQUIREMENTS) == null
            && !run.get(STATE).equals("latest")
            && !names.isEmpty();
    PipSurvey survey =
        PipSurvey.of(run, packages, PipEnvironment.maker(run), run.checkMode() && foretold);
    boolean made = survey.text("virtualenv") == null || survey.is("made");
    if (!made && run.checkMode()) {
      return Result.changed(true).build();
    }
    if (made) {
      requirePip(run, survey.texts("pip"), survey);
    }
    checkVersion(run, survey);
    if (packages.isEmpty() && run.get(PipOptions.REQUIREMENTS) == null) {
      return Result.ok().warning("No valid name or requirements file found.").build();
    }
    if (run.checkMode()) {
      return foretold ? foretold(run, survey) : Result.changed(true).build();
    }
    return run.change(null, remote -> installed(run, survey, made, remote));
  }

  private static void checkBeforehand(ModuleRun run) {
    String umask = run.get(PipOptions.UMASK);
    if (umask != null && !umask.strip().matches("(?:0[oO]?)?[0-7]+")) {
      throw new ModuleFailure(
          Result.failure("umask must be an octal integer")
              .put("details", "invalid literal for int() with base 8: '" + umask + "'")
              .cause(Cause.of("umask must be an octal integer", PipOptions.UMASK))
              .build());
    }
    if (run.get(STATE).equals("latest") && run.get(VERSION) != null) {
      throw new ModuleFailure("version is incompatible with state=latest");
    }
  }

  private static void checkVersion(ModuleRun run, PipSurvey survey) {
    if (run.get(VERSION) == null || run.get(NAME) == null) {
      return;
    }
    if (survey.texts("packages").size() > 1) {
      throw new ModuleFailure(
          "'version' argument is ambiguous when installing multiple package distributions. Please"
              + " specify version restrictions next to each package in 'name' argument.");
    }
    if (survey.any("specified")) {
      throw new ModuleFailure(
          "The 'version' argument conflicts with any version specifier provided along with a"
              + " package name. Please keep the version specifier, but remove the 'version'"
              + " argument.");
    }
  }

  private static void requirePip(ModuleRun run, List<String> pip, PipSurvey survey) {
    if (pip != null) {
      return;
    }
    String environment = survey.text("virtualenv");
    String program = run.get(PipOptions.EXECUTABLE);
    throw new ModuleFailure(
        environment == null
            ? "Unable to find any of "
                + (program == null ? "pip3" : program)
                + " to use.  pip needs to be installed."
            : "Unable to find pip in the virtualenv, "
                + environment
                + ", under any of these names: pip3, pip. Make sure pip is present in the"
                + " virtualenv.");
  }

  /** What pip would say it has done, as far as the packages that are there tell. */
  private static Result foretold(ModuleRun run, PipSurvey survey) {
    List<String> command = new ArrayList<>();
    ((List<?>) survey.list().get("cmd")).forEach(word -> command.add(word.toString()));
    String output = (String) survey.list().get("out");
    String error = (String) survey.list().get("err");
    if (!Long.valueOf(0).equals(survey.list().get("rc"))) {
      throw PipCommand.failure(command, output, error);
    }
    boolean changed =
        switch (run.get(STATE)) {
          case "present" -> survey.notAll("present");
          case "absent" -> survey.any("present");
          default -> false;
        };
    return Result.changed(changed)
        .put("cmd", String.join(" ", command))
        .put("stdout", output)
        .put("stderr", error)
        .build();
  }

  private static Result installed(ModuleRun run, PipSurvey survey, boolean made, Remote remote) {
    String environment = survey.text("virtualenv");
    PipCommand plain = new PipCommand(remote, setting(run, survey, null));
    if (!made) {
      new PipEnvironment(run, survey).make(plain);
    }
    List<String> pip = made ? survey.texts("pip") : PipEnvironment.pip(environment, plain);
    requirePip(run, pip, survey);
    List<String> command = command(run, survey, pip);
    boolean compares = run.get(PipOptions.REQUIREMENTS) != null || PipNames.haveSources(names(run));
    String before = compares ? listed(pip, plain) : null;
    PipCommand inside =
        new PipCommand(
            remote, setting(run, survey, environment == null ? null : environment + "/bin"));
    Reply reply = inside.run(command);
    String said = reply.outputText();
    boolean absent = run.get(STATE).equals("absent");
    boolean wasAbsent =
        absent
            && reply.status() == 1
            && (said + "\n" + reply.errorText()).contains("not installed");
    String output = plain.output() + said;
    String error = plain.error() + reply.errorText();
    if (!reply.ok() && !wasAbsent) {
      throw PipCommand.failure(command, output, error);
    }
    boolean changed =
        absent
            ? said.contains("Successfully uninstalled")
            : before == null
                ? said.contains("Successfully installed")
                : !before.equals(listed(pip, plain));
    return Result.changed(changed || !made)
        .put("cmd", command)
        .put("name", run.get(NAME))
        .put("version", run.get(VERSION))
        .put("state", run.get(STATE))
        .put("requirements", run.get(PipOptions.REQUIREMENTS))
        .put("virtualenv", environment)
        .put("stdout", output)
        .put("stderr", error)
        .build();
  }

  private static List<String> names(ModuleRun run) {
    return run.get(NAME) == null ? List.of() : run.get(NAME);
  }

  private static String setting(ModuleRun run, PipSurvey survey, String programs) {
    String umask = run.get(PipOptions.UMASK);
    return "cd "
        + Quote.path(survey.text("chdir"))
        + " || exit\n"
        + (umask == null ? "" : "umask " + umask.strip().replaceFirst("^0[oO]", "") + "\n")
        + (run.get(PipOptions.BREAK_SYSTEM_PACKAGES) ? "export PIP_BREAK_SYSTEM_PACKAGES=1\n" : "")
        + (programs == null ? "" : "PATH=" + Quote.word(programs) + ":$PATH\nexport PATH\n");
  }

  private static List<String> command(ModuleRun run, PipSurvey survey, List<String> pip) {
    List<String> command = new ArrayList<>(pip);
    command.addAll(
        switch (run.get(STATE)) {
          case "absent" -> List.of("uninstall", "-y");
          case "latest" -> List.of("install", "-U");
          case "forcereinstall" -> List.of("install", "-U", "--force-reinstall");
          default -> List.of("install");
        });
    String extra = extraArguments(run);
    if (extra != null) {
      command.addAll(PipOptions.words("extra_args", extra));
    }
    if (run.get(PipOptions.REQUIREMENTS) == null) {
      command.addAll(survey.texts("packages"));
    } else {
      command.addAll(List.of("-r", run.get(PipOptions.REQUIREMENTS)));
    }
    return command;
  }

  /** The author's arguments, and -e where the sources stay; null when there are none. */
  private static String extraArguments(ModuleRun run) {
    String extra = run.get(PipOptions.EXTRA_ARGS);
    String given = extra == null || extra.isEmpty() ? null : extra;
    if (!run.get(PipOptions.EDITABLE)
        || given != null && Arrays.asList(given.split(" ")).contains("-e")) {
      return given;
    }
    return given == null ? "-e" : given + " -e";
  }

  /** What is installed, to be compared with later. */
  private static String listed(List<String> pip, PipCommand commands) {
    List<String> command = new ArrayList<>(pip);
    command.addAll(List.of("list", "--format=freeze"));
    Reply reply = commands.ask(command);
    if (!reply.ok()) {
      throw PipCommand.failure(command, reply.outputText(), reply.errorText());
    }
    return reply.outputText();
  }
}
