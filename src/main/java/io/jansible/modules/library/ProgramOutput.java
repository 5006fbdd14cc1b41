package io.jansible.modules.library;

import io.jansible.connection.Reply;
import io.jansible.module.JsonResult;
import io.jansible.module.PrintedResult;
import io.jansible.module.Result;
import io.jansible.source.JsonSyntaxException;

/** What a module printed, as its result. */
final class ProgramOutput {
  private static final String UNREADABLE = "Module result deserialization failed: ";
  private static final int NOT_FOUND = 127;

  private ProgramOutput() {}

  static Result result(Reply reply, String interpreter) {
    try {
      return JsonResult.of(PrintedResult.parse(reply.outputText()));
    } catch (JsonSyntaxException e) {
      return none(reply, interpreter, e.getMessage());
    }
  }

  private static Result none(Reply reply, String interpreter, String reason) {
    boolean missing = reply.status() == NOT_FOUND && !interpreter.isEmpty();
    String message =
        missing
            ? "The module interpreter '" + interpreter + "' was not found."
            : UNREADABLE + reason;
    return Result.failure(message)
        .put("module_stdout", reply.outputText())
        .put("module_stderr", reply.errorText())
        .put("rc", (long) reply.status())
        .build();
  }
}
