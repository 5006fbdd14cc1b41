package io.jansible.module.file;

import io.jansible.connection.Reply;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Result;
import io.jansible.source.PythonText;

/** Why a file could not be replaced, from the script's exit status and what it printed. */
record WriteFailure(String path, String temporary, Reply reply) {
  ModuleFailure toModuleFailure() {
    Step step = Step.of(reply);
    String reason = reply.errorText().strip();
    if (step == Step.VALIDATE) {
      return new ModuleFailure(validation());
    }
    if (step != null && step.attributeMessage() != null) {
      return new ModuleFailure(
          Result.failure(step.attributeMessage()).put("details", reason).put("path", path).build());
    }
    return new ModuleFailure(message(step, reason));
  }

  private String message(Step step, String reason) {
    if (step == Step.TEMPORARY) {
      String directory = temporary.substring(0, Math.max(0, temporary.lastIndexOf('/')));
      return "The destination directory '%s' is not writable by the current user: %s"
          .formatted(directory, reason);
    }
    if (step == Step.DIRECTORY) {
      String where = new Answers(reply.output()).next();
      return "There was an issue creating %s as requested: %s".formatted(where, reason);
    }
    if (step == Step.RENAME) {
      return "Could not replace file: '%s' to %s: %s".formatted(temporary, path, reason);
    }
    if (step == Step.BACKUP) {
      return "Could not make backup of %s: %s".formatted(path, reason);
    }
    return "Could not write data to file %s: %s".formatted(PythonText.repr(path), reason);
  }

  private Result validation() {
    Answers answers = new Answers(reply.output());
    Long status = answers.nextNumber();
    String output = answers.next();
    String error = reply.errorText();
    // The script appends a line to keep the shell from dropping the last newline.
    output = output.endsWith("x") ? output.substring(0, output.length() - 1) : output;
    return Result.failure("failed to validate")
        .put("exit_status", status)
        .put("stdout", output)
        .put("stderr", error)
        .build();
  }
}
