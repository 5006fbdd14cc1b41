package io.jansible.modules.files;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.module.Diff;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** A text file of a node that a module edits: read in one request, written back in one. */
final class EditedFile {
  private final ModuleRun run;
  private final FileAttributes wanted;
  private final String path;
  private final FileState state;
  private final AttributeFacts facts;
  private final Ancestor ancestor;
  private final String content;

  private EditedFile(
      ModuleRun run,
      FileAttributes wanted,
      FileState state,
      AttributeFacts facts,
      Ancestor ancestor,
      byte[] content) {
    this.run = run;
    this.wanted = wanted;
    this.path = state.path();
    this.state = state;
    this.facts = facts;
    this.ancestor = ancestor;
    this.content = new String(content, StandardCharsets.ISO_8859_1);
  }

  /** Reads a file; one that cannot be read fails, so that none is ever taken for an empty one. */
  static EditedFile inspect(ModuleRun run, String path) {
    FileAttributes wanted = FileAttributes.of(run.arguments());
    Inspection inspection = new Inspection();
    Supplier<FileState> state = inspection.ask(FileProbe.of(path).withRealPath());
    Supplier<AttributeFacts> facts = inspection.ask(wanted, path);
    Supplier<Ancestor> ancestor = inspection.askAncestor(path);
    String word = Quote.path(path);
    String read =
        "if [ -e " + word + " ] && [ ! -d " + word + " ]; then cat " + word + " || exit; fi\n";
    Supplier<byte[]> content = inspection.ask(read, Answers::rest);
    inspection.run(run.target());
    if (state.get().leadsToDirectory()) {
      throw new ModuleFailure(
          Result.failure("Path " + path + " is a directory !").put("rc", 256L).build());
    }
    return new EditedFile(run, wanted, state.get(), facts.get(), ancestor.get(), content.get());
  }

  String path() {
    return path;
  }

  boolean exists() {
    return state.target() != null;
  }

  /** The file's bytes, each as one character. */
  String content() {
    return content;
  }

  /** Writes an edit back, with the wanted attributes; nothing is written when nothing changes. */
  Result.Builder apply(LineEdit edit) {
    AttributeChange attributes =
        AttributeChange.between(current(), exists() ? state.context() : null, wanted, facts);
    String backup = "";
    if (edit.isChanged()) {
      backup = run.change("", remote -> backup(remote, write(edit, attributes)));
    } else if (attributes.isNeeded()) {
      run.change(
          null,
          remote -> {
            attributes.carryOut(remote, path);
            return null;
          });
    }
    Result.Builder result =
        Result.changed(edit.isChanged() || attributes.isNeeded())
            .put("msg", message(edit, attributes))
            .put("backup", backup);
    return run.diffMode() ? diffs(result, edit, attributes) : result;
  }

  private static String backup(Remote remote, AtomicWrite write) {
    try {
      String file = write.run(remote).backupFile();
      return file == null ? "" : file;
    } catch (ModuleFailure e) {
      Object status = e.result().values().get("exit_status");
      if (status == null) {
        throw e;
      }
      // lineinfile words a failed validation in its own way.
      throw new ModuleFailure(
          "failed to validate: rc:" + status + " error:" + e.result().values().get("stderr"));
    }
  }

  private Inode current() {
    return exists() ? state.target() : ancestor.newFile(facts.accounts().umask());
  }

  private AtomicWrite write(LineEdit edit, AttributeChange attributes) {
    AtomicWrite write =
        exists()
            ? AtomicWrite.over(state.isLink() ? state.followed() : state)
            : AtomicWrite.create(path, facts.accounts().umask()).after(makeDirectory());
    return write
        .content(Content.of(edit.text().getBytes(StandardCharsets.ISO_8859_1)))
        .attributes(attributes)
        .validatedBy(run.get(LineInFileModule.VALIDATE))
        .backup(run.get(LineInFileModule.BACKUP))
        .unsafe(wanted.unsafeWrites());
  }

  private String makeDirectory() {
    int slash = path.lastIndexOf('/');
    return slash <= 0
        ? ""
        : "(umask "
            + Integer.toOctalString(facts.accounts().umask())
            + "; mkdir -p "
            + Quote.path(path.substring(0, slash))
            + ") || exit\n";
  }

  private static String message(LineEdit edit, AttributeChange attributes) {
    if (!attributes.isNeeded()) {
      return edit.message();
    }
    String change = "ownership, perms or SE linux context changed";
    return edit.message().isEmpty() ? change : edit.message() + " and " + change;
  }

  private Result.Builder diffs(Result.Builder result, LineEdit edit, AttributeChange attributes) {
    String header = path + " (content)";
    String after = edit.isChanged() ? edit.text() : content;
    result.diff(Diff.text(utf8(content), utf8(after), header, header));
    if (attributes.isNeeded()) {
      String name = path + " (file attributes)";
      result.diff(new Diff(attributes.before(), attributes.after(), name, name, null));
    }
    return result;
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
