package io.jansible.modules.files;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.FileAttributes;
import io.jansible.modules.files.transfer.PutOptions;
import java.util.List;

/** Sees to it that a line is in a file, or is not. */
public final class LineInFileModule implements Module {
  static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the line shall be there.");
  static final Option<String> REGEXP =
      Option.of("regexp", Types.STR)
          .alias("regex")
          .doc("Which line is replaced, the last that matches; which lines are removed.");
  static final Option<String> SEARCH_STRING =
      Option.of("search_string", Types.STR).doc("A text that marks the line, instead of regexp.");
  static final Option<String> LINE =
      Option.of("line", Types.STR).alias("value").doc("The line; needed for state present.");
  static final Option<String> INSERTAFTER =
      Option.of("insertafter", Types.STR)
          .doc("A new line goes behind the last match of this, or to the end: EOF, the default.");
  static final Option<String> INSERTBEFORE =
      Option.of("insertbefore", Types.STR)
          .doc("A new line goes before the last match of this, or to the start: BOF.");
  static final Option<Boolean> FIRSTMATCH =
      Option.of("firstmatch", Types.BOOL)
          .defaultsTo(false)
          .doc("The first match counts, not the last.");
  static final Option<Boolean> BACKREFS =
      Option.of("backrefs", Types.BOOL)
          .defaultsTo(false)
          .doc("The line holds groups of regexp; without a match nothing is done.");

  private static final Specification SPECIFICATION =
      Specification.of("lineinfile")
          .doc("Sees to it that a line is in a file, or is not.")
          .options(EditOptions.PATH, STATE, REGEXP, SEARCH_STRING, LINE, INSERTAFTER, INSERTBEFORE)
          .options(FIRSTMATCH, BACKREFS, EditOptions.CREATE)
          .options(PutOptions.BACKUP, PutOptions.VALIDATE)
          .options(FileAttributes.OPTIONS)
          .mutuallyExclusive(INSERTBEFORE, INSERTAFTER)
          .mutuallyExclusive(REGEXP, SEARCH_STRING)
          .mutuallyExclusive(BACKREFS, SEARCH_STRING)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    boolean present = run.get(STATE).equals("present");
    if (present) {
      requireForPresent(run);
    } else if (run.get(REGEXP) == null && run.get(SEARCH_STRING) == null && run.get(LINE) == null) {
      throw new ModuleFailure(
          "one of line, search_string, or regexp is required with state=absent");
    }
    EditedFile file = EditedFile.inspect(run);
    return present ? present(run, file) : absent(run, file);
  }

  private static void requireForPresent(ModuleRun run) {
    if (run.get(BACKREFS) && run.get(REGEXP) == null) {
      throw new ModuleFailure("regexp is required with backrefs=true");
    }
    if (run.get(LINE) == null) {
      throw new ModuleFailure("line is required with state=present");
    }
  }

  private static Result present(ModuleRun run, EditedFile file) {
    if (!file.exists() && !run.get(EditOptions.CREATE)) {
      throw new ModuleFailure(
          Result.failure("Destination " + file.path() + " does not exist !")
              .put("rc", 257L)
              .build());
    }
    String after = run.get(INSERTAFTER);
    String before = run.get(INSERTBEFORE);
    LineEdit.Place place = new LineEdit.Place(bytes(after), bytes(before), run.get(FIRSTMATCH));
    List<String> lines = LineEdit.split(file.content());
    LineEdit edit =
        LineEdit.present(lines, search(run), bytes(run.get(LINE)), place, run.get(BACKREFS));
    return warned(run, result(run, file, edit)).build();
  }

  private static Result absent(ModuleRun run, EditedFile file) {
    if (!file.exists()) {
      return Result.ok().put("msg", "file not present").build();
    }
    List<String> lines = LineEdit.split(file.content());
    LineEdit edit = LineEdit.absent(lines, search(run), bytes(run.get(LINE)));
    return warned(run, result(run, file, edit).put("found", (long) edit.found())).build();
  }

  private static Result.Builder result(ModuleRun run, EditedFile file, LineEdit edit) {
    TextEdit text = new TextEdit(edit.text(), edit.message());
    EditedFile.Edited edited = file.apply(text);
    Result.Builder result =
        Result.changed(edited.changed())
            .put("msg", edited.message())
            .put("backup", edited.backupFile() == null ? "" : edited.backupFile());
    return run.diffMode() ? file.diffs(result, text, edited) : result;
  }

  private static LineSearch search(ModuleRun run) {
    return LineSearch.of(bytes(run.get(REGEXP)), bytes(run.get(SEARCH_STRING)));
  }

  private static Result.Builder warned(ModuleRun run, Result.Builder result) {
    for (Option<String> option : List.of(REGEXP, SEARCH_STRING)) {
      if ("".equals(run.get(option))) {
        result.warning(
            "The "
                + (option == REGEXP ? "regular expression" : "search string")
                + " is an empty string, which will match every line in the file. This may have"
                + " unintended consequences, such as replacing the last line in the file rather"
                + " than appending.");
      }
    }
    return result;
  }

  private static String bytes(String text) {
    return text == null ? null : EditedFile.bytes(text);
  }
}
