package io.jansible.modules.control;

import io.jansible.module.JsonResult;
import io.jansible.module.Module;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.job.JobFile;
import java.util.List;

/** Tells how an async task goes on, or removes what is left of it. */
public final class AsyncStatusModule implements Module {
  private static final Option<String> JID =
      Option.of("jid", Types.STR).mandatory().doc("The job: ansible_job_id of the async task.");
  private static final Option<String> MODE =
      Option.of("mode", Types.STR)
          .choices("status", "cleanup")
          .defaultsTo("status")
          .doc("Whether to tell the job's status, or to remove its file.");

  private static final Specification SPECIFICATION =
      Specification.of("async_status")
          .doc("Tells the status of an async task.")
          .options(JID, MODE)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String directory = run.controller().jobDirectory();
    String job = run.get(JID);
    return run.get(MODE).equals("cleanup")
        ? removed(run, directory, job)
        : status(run, directory, job);
  }

  private static Result status(ModuleRun run, String directory, String job) {
    JobFile file = JobFile.of(run.target().inspect(JobFile.read(directory, job, 0)));
    return file.exists()
        ? JsonResult.of(file.status(job))
        : missing(job).put("results_file", file.path()).build();
  }

  private static Result removed(ModuleRun run, String directory, String job) {
    JobFile file =
        JobFile.of(run.look(JobFile.read(directory, job, 0), JobFile.remove(directory, job)));
    if (!file.exists()) {
      return missing(job).put("erased", file.path()).build();
    }
    return output(Result.ok(), job)
        .put("started", false)
        .put("finished", false)
        .put("erased", file.path())
        .build();
  }

  private static Result.Builder missing(String job) {
    return output(Result.failure("could not find job"), job)
        .put("started", true)
        .put("finished", true);
  }

  private static Result.Builder output(Result.Builder result, String job) {
    return result
        .put("ansible_job_id", job)
        .put("stdout", "")
        .put("stdout_lines", List.of())
        .put("stderr", "")
        .put("stderr_lines", List.of());
  }
}
