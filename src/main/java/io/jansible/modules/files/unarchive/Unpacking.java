package io.jansible.modules.files.unarchive;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.Diff;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Unpacks what has been surveyed, and gives the files their attributes. */
final class Unpacking {
  private final ModuleRun run;
  private final UnarchiveTask task;
  private final Survey survey;
  private final Map<String, Object> values = new LinkedHashMap<>();
  private FileState directory;
  private boolean done;

  Unpacking(ModuleRun run, UnarchiveTask task, Survey survey) {
    this.run = run;
    this.task = task;
    this.survey = survey;
    directory = survey.directory();
  }

  Result run() {
    values.put("handler", survey.kind().handler());
    values.put("dest", run.get(UnarchiveModule.DEST));
    values.put("src", survey.path());
    survey.requireProgram();
    ZipListing zip = survey.kind() == Kind.ZIP ? ZipListing.of(task, survey) : null;
    String diff = zip == null ? "" : zip.differences();
    boolean needed = zip == null ? isDifferent() : zip.isDifferent();
    boolean changed = needed;
    if (!run.checkMode()) {
      List<Member> members =
          needed ? run.change(List.of(), this::unpack) : survey.archive().members();
      changed |= giveAttributes(members);
    }
    if (task.listed()) {
      values.put("files", selected());
    }
    Result.Builder result = Result.changed(changed).putAll(values).putAll(directory.info());
    return (diff.isEmpty() ? result : result.diff(Diff.prepared(diff))).build();
  }

  /** Whether the archive has been unpacked, and the node's own copy of it removed. */
  boolean isDone() {
    return done;
  }

  private boolean isDifferent() {
    Survey.Found archive = survey.archive();
    return TarListing.parse(archive.listing())
        .isDifferent(task, survey.identity()[0] == 0, archive.differences().lines().toList());
  }

  private boolean giveAttributes(List<Member> members) {
    if (!task.isAttributed()) {
      return false;
    }
    MemberAttributes attributes =
        MemberAttributes.of(task, survey, ChosenMembers.of(members, selected()));
    return attributes.areNeeded() && run.change(true, remote -> apply(attributes, remote));
  }

  /** The names that the result lists: leading slashes are gone, what is excluded as well. */
  private List<String> selected() {
    return ChosenMembers.names(task, survey);
  }

  private List<Member> unpack(Remote remote) {
    List<String> command =
        survey.kind() == Kind.ZIP
            ? ZipArchive.command(task, survey)
            : TarArchive.command(task, survey);
    Request request =
        Request.of(UnpackScript.write(task, survey, command))
            .using(FileProbe.FUNCTIONS, SurveyScript.STAT);
    Reply reply = remote.run(request);
    done = true;
    Answers answers = new Answers(reply.output());
    String output = answers.next();
    Long status = answers.nextNumber();
    Map<String, Object> extraction = new LinkedHashMap<>();
    extraction.put("cmd", command);
    extraction.put("rc", status);
    extraction.put("out", output);
    extraction.put("err", answers.next());
    values.put("extract_results", extraction);
    directory = FileProbe.of(task.dest()).read(answers);
    if (status == null || status != 0) {
      throw new ModuleFailure(
          Result.failure("failed to unpack " + survey.path() + " to " + task.dest())
              .putAll(values)
              .putAll(directory.info())
              .build());
    }
    return Member.parse(answers.next().lines().toList());
  }

  private boolean apply(MemberAttributes attributes, Remote remote) {
    FileProbe probe = FileProbe.of(task.dest());
    String script =
        "cd " + Quote.path(task.dest()) + " || exit 1\n" + attributes.script() + probe.script();
    Reply reply = remote.run(Request.of(script).using(FileProbe.FUNCTIONS));
    if (!reply.ok()) {
      Step step = Step.of(reply);
      String message = step == null ? null : step.attributeMessage();
      throw new ModuleFailure(
          Result.failure(
                  message == null ? "Unexpected error when accessing exploded file." : message)
              .putAll(values)
              .put("details", reply.errorText().strip())
              .build());
    }
    directory = probe.read(new Answers(reply.output()));
    return true;
  }
}
