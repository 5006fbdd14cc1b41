package io.jansible.modules.packages;

import io.jansible.connection.Reply;
import io.jansible.module.Cause;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A virtual environment that is not there yet. */
final class PipEnvironment {
  private final ModuleRun run;
  private final PipSurvey survey;

  PipEnvironment(ModuleRun run, PipSurvey survey) {
    this.run = run;
    this.survey = survey;
  }

  /** The program that makes environments, as the task names it. */
  static String maker(ModuleRun run) {
    List<String> words = words(run.get(PipOptions.VIRTUALENV_COMMAND));
    return words.isEmpty() ? "" : words.get(0);
  }

  private static List<String> words(String command) {
    return PipOptions.words("virtualenv_command", command);
  }

  /** The pip of an environment that has just been made, or null. */
  static List<String> pip(String environment, PipCommand commands) {
    for (String name : List.of("pip3", "pip")) {
      String program = environment + "/bin/" + name;
      if (commands.ask(List.of("test", "-x", program)).ok()) {
        return List.of(program);
      }
    }
    return null;
  }

  void make(PipCommand commands) {
    List<String> command = new ArrayList<>(words(survey.text("command")));
    boolean module = isModule(command);
    String program = command.get(0);
    if (program.indexOf('/') < 0) {
      command.set(0, found(program));
    }
    if (run.get(PipOptions.SITE_PACKAGES)) {
      command.add("--system-site-packages");
    } else if (options(command.get(0), commands).contains("--no-site-packages")) {
      command.add("--no-site-packages");
    }
    String python = run.get(PipOptions.VIRTUALENV_PYTHON);
    boolean said = python != null && !python.isEmpty();
    if (!module) {
      command.add("-p" + (said ? python : survey.text("python")));
    } else if (said) {
      String message =
          "virtualenv_python should not be used when using the venv module or pyvenv as"
              + " virtualenv_command";
      throw new ModuleFailure(message).because(Cause.of(message, PipOptions.VIRTUALENV_PYTHON));
    }
    command.add(survey.text("virtualenv"));
    if (!commands.run(command).ok()) {
      throw commands.failure(command);
    }
  }

  /** Whether Python's own venv makes the environment, which takes no -p. */
  private static boolean isModule(List<String> command) {
    if (command.get(0).equals("pyvenv")) {
      return true;
    }
    int flag = command.indexOf("-m");
    return flag > 0 && flag + 1 < command.size() && command.get(flag + 1).equals("venv")
        || command.contains("-mvenv");
  }

  private String found(String program) {
    String path = survey.text("maker");
    if (path == null) {
      throw new ModuleFailure(
          "Failed to find required executable \""
              + program
              + "\" in paths: "
              + String.join(":", survey.texts("folders")));
    }
    return path;
  }

  private static List<String> options(String program, PipCommand commands) {
    Reply help = commands.ask(List.of(program, "--help"));
    if (!help.ok()) {
      throw new ModuleFailure(
          Result.failed(
              "Could not get output from "
                  + program
                  + " --help: "
                  + help.outputText()
                  + help.errorText()));
    }
    return Arrays.asList(help.outputText().strip().split("\\s+"));
  }
}
