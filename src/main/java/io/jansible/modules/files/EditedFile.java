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
import io.jansible.modules.files.transfer.PutOptions;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  static EditedFile inspect(ModuleRun run) {
    String path = run.target().expand(run.get(EditOptions.PATH));
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

  byte[] bytes() {
    return content.getBytes(StandardCharsets.ISO_8859_1);
  }

  /**
   * What an edit came to.
   *
   * @param message what the edit says, and whether attributes changed
   * @param backupFile the copy of the old file, or null
   * @param attributes what changed about the file's attributes; null where that is not foretold
   */
  record Edited(boolean changed, String message, String backupFile, AttributeChange attributes) {}

  /** Writes an edit back, with the wanted attributes; nothing is written when nothing changes. */
  Edited apply(TextEdit edit) {
    AttributeChange attributes =
        AttributeChange.between(current(), exists() ? state.context() : null, wanted, facts);
    String backup = null;
    if (edit.isChanged()) {
      backup = run.change(null, remote -> written(remote, write(edit, attributes)).backupFile());
    } else if (attributes.isNeeded()) {
      run.change(
          null,
          remote -> {
            attributes.carryOut(remote, path);
            return null;
          });
    }
    if (isForetold()) {
      return new Edited(edit.isChanged(), edit.message(), null, null);
    }
    boolean changed = edit.isChanged() || attributes.isNeeded();
    return new Edited(changed, message(edit, attributes), backup, attributes);
  }

  /** In check mode nothing is said of the attributes of a file that is not there. */
  private boolean isForetold() {
    return run.checkMode() && !exists();
  }

  /** Writes a file; a failed validation is worded as the modules that edit files word it. */
  static AtomicWrite.Written written(Remote remote, AtomicWrite write) {
    try {
      return write.run(remote);
    } catch (ModuleFailure e) {
      Object status = e.result().values().get("exit_status");
      if (status == null) {
        throw e;
      }
      throw new ModuleFailure(
          "failed to validate: rc:" + status + " error:" + e.result().values().get("stderr"));
    }
  }

  private Inode current() {
    return exists() ? state.target() : ancestor.newFile(facts.accounts().umask());
  }

  private AtomicWrite write(TextEdit edit, AttributeChange attributes) {
    AtomicWrite write =
        exists()
            ? AtomicWrite.over(state.isLink() ? state.followed() : state)
            : AtomicWrite.create(path, facts.accounts().umask()).after(makeDirectory());
    return write
        .content(Content.of(edit.text().getBytes(StandardCharsets.ISO_8859_1)))
        .attributes(attributes)
        .validatedBy(run.get(PutOptions.VALIDATE))
        .backup(run.get(PutOptions.BACKUP))
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

  private static String message(TextEdit edit, AttributeChange attributes) {
    if (!attributes.isNeeded()) {
      return edit.message();
    }
    String change = "ownership, perms or SE linux context changed";
    return edit.message().isEmpty() ? change : edit.message() + " and " + change;
  }

  /** Adds the diffs of the content and of the attributes, also of those that stay. */
  Result.Builder diffs(Result.Builder result, TextEdit edit, Edited edited) {
    String header = path + " (content)";
    String after = edit.isChanged() ? edit.text() : content;
    Diff text = Diff.text(utf8(content), utf8(after), header, header);
    result.diff(text);
    if (edited.attributes() == null) {
      return result.put("diff", text.asMap());
    }
    String name = path + " (file attributes)";
    Map<String, Object> told = new LinkedHashMap<>();
    AttributeChange change = edited.attributes();
    if (change.isNeeded()) {
      Diff attributes = new Diff(change.before(), change.after(), name, name, null);
      result.diff(attributes);
      told.putAll(attributes.asMap());
    }
    told.put("before_header", name);
    told.put("after_header", name);
    return result.put("diff", List.of(text.asMap(), told));
  }

  /** Files are bytes, whatever encoding they have: each becomes one character. */
  static String bytes(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  static String text(byte[] bytes) {
    return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static String utf8(String bytes) {
    return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
