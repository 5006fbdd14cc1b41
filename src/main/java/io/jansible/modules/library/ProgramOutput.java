package io.jansible.modules.library;

import io.jansible.connection.Reply;
import io.jansible.module.JsonResult;
import io.jansible.module.Result;
import io.jansible.source.JsonSyntaxException;
import io.jansible.source.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a module printed, as its result: the JSON in it, whatever stands before and behind. */
final class ProgramOutput {
  private static final String UNREADABLE = "Module result deserialization failed: ";
  private static final int NOT_FOUND = 127;

  private ProgramOutput() {}

  static Result result(Reply reply, String interpreter) {
    List<String> lines = new ArrayList<>(reply.outputText().lines().toList());
    int start = 0;
    while (start < lines.size() && !lines.get(start).strip().startsWith("{")) {
      start++;
    }
    int end = lines.size();
    while (end > start && !lines.get(end - 1).strip().endsWith("}")) {
      end--;
    }
    if (start == lines.size()) {
      return none(reply, interpreter, "No start of json char found");
    } else if (end == start) {
      return none(reply, interpreter, "No end of json char found");
    }
    try {
      Object value = JsonText.parse(String.join("\n", lines.subList(start, end)));
      return result((Map<?, ?>) value, lines.subList(end, lines.size()));
    } catch (JsonSyntaxException e) {
      return none(reply, interpreter, e.getMessage());
    }
  }

  private static Result result(Map<?, ?> value, List<String> behind) {
    Result result = JsonResult.of(value);
    return behind.isEmpty()
        ? result
        : Result.copyOf(result)
            .warning("Module invocation had junk after the JSON data: " + String.join("\n", behind))
            .build();
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
