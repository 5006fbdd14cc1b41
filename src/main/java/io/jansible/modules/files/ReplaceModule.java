package io.jansible.modules.files;

import io.jansible.module.Diff;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.modules.files.transfer.PutOptions;
import io.jansible.modules.files.transfer.TextEncoding;

/** Replaces all matches of a regular expression in a file. */
public final class ReplaceModule implements Module {
  private static final Option<String> REGEXP =
      Option.of("regexp", Types.STR)
          .mandatory()
          .doc("What is replaced; ^ and $ stand for the ends of each line.");
  private static final Option<String> REPLACE =
      Option.of("replace", Types.STR)
          .defaultsTo("")
          .doc("What comes in its place, with \\1 or \\g<name> for groups; nothing if not said.");
  private static final Option<String> AFTER =
      Option.of("after", Types.STR).doc("Only what follows a match of this is changed.");
  private static final Option<String> BEFORE =
      Option.of("before", Types.STR).doc("Only what precedes a match of this is changed.");
  private static final Option<String> ENCODING =
      Option.of("encoding", Types.STR).defaultsTo("utf-8").doc("The file's encoding.");

  private static final Specification SPECIFICATION =
      Specification.of("replace")
          .doc("Replaces all matches of a regular expression in a file.")
          .options(EditOptions.PATH, REGEXP, REPLACE, AFTER, BEFORE, PutOptions.BACKUP)
          .options(PutOptions.VALIDATE, ENCODING)
          .options(FileAttributes.OPTIONS)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    TextSection section = TextSection.between(run.get(AFTER), run.get(BEFORE));
    TextReplacement replacement = TextReplacement.of(run.get(REGEXP), run.get(REPLACE));
    EditedFile file = EditedFile.inspect(run);
    if (!file.exists()) {
      throw new ModuleFailure(
          Result.failure("Path " + file.path() + " does not exist !").put("rc", 257L).build());
    }
    String encoding = run.get(ENCODING);
    String content = TextEncoding.decodeKeeping(file.bytes(), encoding);
    TextSection.Range range = section.in(content);
    if (range == null) {
      return Result.ok()
          .put(
              "msg",
              "Pattern for before/after params did not match the given file: " + section.pattern())
          .put("rc", 0L)
          .build();
    }
    TextEdit edit = replacement.in(content, range);
    byte[] bytes = edit.isChanged() ? TextEncoding.encode(edit.text(), encoding) : null;
    EditedFile.Edited edited = file.apply(new TextEdit(EditedFile.text(bytes), edit.message()));
    return result(run, file, content, edit, edited);
  }

  private static Result result(
      ModuleRun run, EditedFile file, String before, TextEdit edit, EditedFile.Edited edited) {
    Result.Builder result =
        Result.changed(edited.changed()).put("msg", edited.message()).put("rc", 0L);
    if (edited.backupFile() != null) {
      result.put("backup_file", edited.backupFile());
    }
    if (run.diffMode() && edit.isChanged()) {
      Diff diff = Diff.text(before, edit.text(), file.path(), file.path());
      result.diff(diff).put("diff", diff.asMap());
    }
    return result.build();
  }
}
