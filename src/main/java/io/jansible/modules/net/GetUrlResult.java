package io.jansible.modules.net;

import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.FileState;
import io.jansible.module.transfer.TransferAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The values that get_url's results share, however it ends. */
final class GetUrlResult {
  private final ModuleRun run;
  private final Instant start;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private Map<String, Object> file = Map.of();

  GetUrlResult(ModuleRun run) {
    this.run = run;
    start = run.controller().now();
    values.put("url", run.get(GetUrlModule.URL));
    values.put("dest", run.get(GetUrlModule.DEST));
    values.put("checksum_src", null);
    values.put("checksum_dest", null);
  }

  /** What stands at the task's path. */
  GetUrlResult at(FileState state) {
    file = state.info();
    return this;
  }

  /** The path of the file itself, where the task named a directory. */
  GetUrlResult path(String path) {
    values.put("dest", path);
    return this;
  }

  GetUrlResult sums(String source, String destination) {
    values.put("checksum_src", source);
    values.put("checksum_dest", destination);
    return this;
  }

  GetUrlResult put(String key, Object value) {
    values.put(key, value);
    return this;
  }

  private long elapsed() {
    return Duration.between(start, run.controller().now()).toSeconds();
  }

  Result.Builder ended(boolean changed, String message) {
    return Result.changed(changed)
        .putAll(values)
        .putAll(file)
        .put("elapsed", elapsed())
        .put("msg", message);
  }

  Result failure(String message) {
    return Result.failure(message).putAll(values).putAll(file).put("elapsed", elapsed()).build();
  }

  /** The server has nothing newer. */
  Result notModified(TransferAnswer answer) {
    return brief(Result.ok())
        .put("msg", answer.message())
        .put("status_code", (long) answer.status())
        .build();
  }

  /** The server did not send what was asked for. */
  ModuleFailure requestFailed(String url, TransferAnswer answer) {
    if (answer.status() == null || !answer.complete() && answer.status() < 300) {
      return unanswered(url, answer.message());
    }
    Result.Builder failure = brief(Result.failure("Request failed"));
    failure.put("status_code", (long) answer.status()).put("response", answer.message());
    return new ModuleFailure(url == null ? failure.build() : failure.put("url", url).build());
  }

  /** There was no server to answer. */
  ModuleFailure unanswered(String url, String message) {
    Result.Builder failure = brief(Result.failure(message));
    return new ModuleFailure(url == null ? failure.build() : failure.put("url", url).build());
  }

  private Result.Builder brief(Result.Builder builder) {
    return builder
        .put("url", values.get("url"))
        .put("dest", values.get("dest"))
        .put("elapsed", elapsed())
        .putAll(file);
  }
}
