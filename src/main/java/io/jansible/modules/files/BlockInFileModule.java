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
import io.jansible.source.PythonRegex;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Sees to it that a block of lines between two marker lines is in a file, or is not. */
public final class BlockInFileModule implements Module {
  private static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the block shall be there.");
  private static final Option<String> MARKER =
      Option.of("marker", Types.STR)
          .defaultsTo("# {mark} ANSIBLE MANAGED BLOCK")
          .doc("The lines around the block; {mark} stands for marker_begin or marker_end.");
  private static final Option<String> BLOCK =
      Option.of("block", Types.STR)
          .alias("content")
          .defaultsTo("")
          .doc("The lines; without any the block is removed.");
  private static final Option<String> INSERTAFTER =
      Option.of("insertafter", Types.STR)
          .doc("A new block goes behind the last match of this, or to the end: EOF, the default.");
  private static final Option<String> INSERTBEFORE =
      Option.of("insertbefore", Types.STR)
          .doc("A new block goes before the last match of this, or to the start: BOF.");
  private static final Option<String> MARKER_BEGIN =
      Option.of("marker_begin", Types.STR)
          .defaultsTo("BEGIN")
          .doc("What {mark} stands for before the block.");
  private static final Option<String> MARKER_END =
      Option.of("marker_end", Types.STR)
          .defaultsTo("END")
          .doc("What {mark} stands for behind the block.");
  private static final Option<Boolean> APPEND_NEWLINE =
      Option.of("append_newline", Types.BOOL)
          .defaultsTo(false)
          .doc("An empty line follows the block, unless the file ends there.");
  private static final Option<Boolean> PREPEND_NEWLINE =
      Option.of("prepend_newline", Types.BOOL)
          .defaultsTo(false)
          .doc("An empty line comes before the block, unless the file begins there.");

  private static final PythonRegex MARK = PythonRegex.ofBytes("\\{mark\\}");

  private static final Specification SPECIFICATION =
      Specification.of("blockinfile")
          .doc("Sees to it that a marked block of lines is in a file, or is not.")
          .options(EditOptions.PATH, STATE, MARKER, BLOCK, INSERTAFTER, INSERTBEFORE)
          .options(EditOptions.CREATE, PutOptions.BACKUP, PutOptions.VALIDATE)
          .options(MARKER_BEGIN, MARKER_END, APPEND_NEWLINE, PREPEND_NEWLINE)
          .options(FileAttributes.OPTIONS)
          .mutuallyExclusive(INSERTBEFORE, INSERTAFTER)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    boolean present = run.get(STATE).equals("present");
    BlockEdit edit = edit(run, present);
    EditedFile file = EditedFile.inspect(run);
    if (!file.exists() && !run.get(EditOptions.CREATE)) {
      throw new ModuleFailure(
          Result.failure("Path " + file.path() + " does not exist !").put("rc", 257L).build());
    }
    if (!file.exists() && !present) {
      return Result.ok().put("msg", "File " + file.path() + " not present").build();
    }
    String text = edit.of(file.content());
    TextEdit change = new TextEdit(text, message(file, text, edit));
    EditedFile.Edited edited = file.apply(change);
    Result.Builder result = Result.changed(edited.changed()).put("msg", edited.message());
    if (edited.backupFile() != null) {
      result.put("backup_file", edited.backupFile());
    }
    return (run.diffMode() ? file.diffs(result, change, edited) : result).build();
  }

  private static String message(EditedFile file, String text, BlockEdit edit) {
    if (!file.exists()) {
      return "File created";
    } else if (text.equals(file.content())) {
      return "";
    }
    return edit.block().isEmpty() ? "Block removed" : "Block inserted";
  }

  private static BlockEdit edit(ModuleRun run, boolean present) {
    String begin = marker(run, MARKER_BEGIN);
    String end = marker(run, MARKER_END);
    String text = EditedFile.bytes(run.get(BLOCK));
    List<String> block = new ArrayList<>();
    if (present && !text.isEmpty()) {
      block.add(begin);
      block.addAll(BlockEdit.split(text.endsWith("\n") ? text : text + "\n"));
      block.add(end);
    }
    return new BlockEdit(
        begin,
        end,
        block,
        place(run),
        present && run.get(PREPEND_NEWLINE),
        present && run.get(APPEND_NEWLINE));
  }

  private static BlockEdit.Place place(ModuleRun run) {
    String after = run.get(INSERTAFTER);
    String before = run.get(INSERTBEFORE);
    if (after != null && !after.equals("EOF")) {
      return new BlockEdit.Place(LineSearch.compile(EditedFile.bytes(after)), false);
    } else if (before != null && !before.equals("BOF")) {
      return new BlockEdit.Place(LineSearch.compile(EditedFile.bytes(before)), true);
    }
    return new BlockEdit.Place(null, before != null);
  }

  private static String marker(ModuleRun run, Option<String> mark) {
    Matcher marks = MARK.matcher(EditedFile.bytes(run.get(MARKER)));
    String word = EditedFile.bytes(run.get(mark));
    StringBuilder line = new StringBuilder();
    while (marks.find()) {
      marks.appendReplacement(line, "");
      LineSearch.expand(MARK, marks, word, line);
    }
    return marks.appendTail(line).append('\n').toString();
  }
}
