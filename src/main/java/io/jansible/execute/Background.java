package io.jansible.execute;

import io.jansible.connection.ConnectionException;
import io.jansible.module.JsonResult;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.job.Detachable;
import io.jansible.module.job.JobFile;
import io.jansible.module.job.JobStart;
import io.jansible.source.JsonStyle;
import io.jansible.source.JsonText;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs a module as a job (async): the node does the work by itself where the module can leave it to
 * it, else a thread does, and the job's file on the node takes the result either way.
 */
final class Background {
  /** What Ansible does on the controller; there it has no async. */
  private static final Set<String> WITHOUT =
      Set.of(
          "add_host",
          "assemble",
          "assert",
          "async_status",
          "copy",
          "debug",
          "fail",
          "fetch",
          "gather_facts",
          "group_by",
          "include_vars",
          "meta",
          "pause",
          "raw",
          "reboot",
          "script",
          "set_fact",
          "set_stats",
          "template",
          "unarchive",
          "validate_argument_spec",
          "wait_for_connection");

  private final Machinery machinery;
  private final Call call;
  private final Listener progress;
  private final String directory;

  Background(Machinery machinery, Call call, Listener progress) {
    this.machinery = machinery;
    this.call = call;
    this.progress = progress;
    this.directory = run(call.node(), Deadline.NONE).controller().jobDirectory();
  }

  Result result() {
    String name = machinery.shortName(call.task());
    if (WITHOUT.contains(name)) {
      throw new ModuleFailure(FailureWords.of(machinery.templates()).noAsync(name));
    }
    String file = started();
    String job = file.substring(file.lastIndexOf('/') + 1);
    if (call.poll() <= 0) {
      return Result.changed(true)
          .put("ansible_job_id", job)
          .put("started", true)
          .put("finished", false)
          .put("results_file", file)
          .build();
    }
    Result result = polled(job);
    progress.on(new Event.AsyncEnded(call.turn().host(), job, isFailed(result)));
    return result;
  }

  private ModuleRun run(Node node, Deadline deadline) {
    return call.run(machinery, call.turn(), node, progress, deadline);
  }

  /** Starts the job; answers the path of its file. */
  private String started() {
    Deadline start = Deadline.in(call.timeout());
    call.node().endAt(start);
    String work =
        call.module() instanceof Detachable module ? module.detached(run(call.node(), start)) : "";
    String name = "j" + ThreadLocalRandom.current().nextLong(1_000_000_000_000L);
    String file =
        JobStart.file(call.node().run(JobStart.request(directory, name, call.limit(), work)));
    call.node().endAt(Deadline.NONE);
    if (work.isEmpty()) {
      machinery.jobs().start(() -> work(file));
    }
    return file;
  }

  /** What a thread does for a module that works from here. */
  private void work(String file) {
    Node node = call.node().again();
    Map<String, Object> values = RegisteredResult.of(outcome(node));
    if (call.arguments().areRepeated()) {
      values.put("invocation", Map.of("module_args", call.arguments().shown()));
    }
    String json = JsonText.write(Secrets.of(call.arguments()).hide(values), JsonStyle.LINE);
    node.endAt(Deadline.NONE);
    node.run(JobFile.write(file, json));
  }

  private Result outcome(Node node) {
    Deadline deadline = Deadline.in(call.limit());
    node.endAt(deadline);
    try {
      return call.module().run(run(node, deadline));
    } catch (TaskTimedOut e) {
      return Result.failed("Timeout exceeded");
    } catch (ModuleFailure e) {
      return e.result();
    } catch (RuntimeException e) {
      return Result.failed(String.valueOf(e.getMessage()));
    }
  }

  /** Looks at the job until it has ended or its time is over; the node waits between two looks. */
  private Result polled(String job) {
    Map<String, Object> status = Map.of();
    for (long left = call.limit(); left > 0; left -= call.poll()) {
      try {
        JobFile file = JobFile.of(call.node().inspect(JobFile.read(directory, job, call.poll())));
        if (!file.exists()) {
          return Result.failed("could not find job");
        }
        status = file.status(job);
        if (Boolean.TRUE.equals(status.get("finished"))) {
          call.node().run(JobFile.remove(directory, job));
          return JsonResult.of(status);
        }
        progress.on(new Event.AsyncPolled(call.turn().host(), job));
      } catch (ConnectionException e) {
        // A job outlives its connection; the next look may have another.
        if (left <= call.poll()) {
          throw e;
        }
        Pause.of(call.poll());
      }
    }
    return Result.failure(
            "async task did not complete within the requested time - " + call.limit() + "s")
        .put("async_result", status)
        .build();
  }

  private static boolean isFailed(Result result) {
    return Boolean.TRUE.equals(RegisteredResult.of(result).get("failed"));
  }
}
