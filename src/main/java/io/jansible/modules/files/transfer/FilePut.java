package io.jansible.modules.files.transfer;

import io.jansible.connection.Reply;
import io.jansible.module.Diff;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtOnce;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.AttributeUpdate;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import io.jansible.module.file.NewDirectories;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * One content for one path of a node: first it adds its questions to an inspection, then it knows
 * what is to change, then it changes it.
 */
final class FilePut {
  private final PutOptions options;
  private final LocalSource source;
  private final String asked;
  private final FileAttributes wanted;
  private final Supplier<FileState> state;
  private final Supplier<AttributeFacts> facts;
  private final Supplier<Ancestor> ancestor;
  private final Supplier<PresentContent> present;
  private AtomicWrite newFile;
  private AtOnce atOnce;

  FilePut(PutOptions options, LocalSource source, String path, Inspection inspection) {
    this.options = options;
    this.source = source;
    asked = path;
    wanted = options.wanted(source.permissions());
    state = inspection.ask(FileProbe.of(path).withChecksum("sha1").withRealPath());
    facts = inspection.ask(wanted, path);
    ancestor = inspection.askAncestor(path);
    present =
        options.run().diffMode()
            ? inspection.ask(PresentContent.script(path), PresentContent::read)
            : () -> PresentContent.NONE;
  }

  /** Has the file written with the questions, if it is new and nothing about it must be known. */
  AtOnce atOnce() {
    boolean plain = wanted.isPlain() && wanted.mode() != null && options.validate() == null;
    if (plain && options.checksum() == null && AtomicWrite.isSmall(source.content())) {
      newFile =
          AtomicWrite.create(asked, 0077)
              .content(source.content())
              .attributes(AttributeChange.plain(0100000, wanted));
      atOnce = AtOnce.ifNothingIsAt(asked, newFile.request());
    }
    return atOnce;
  }

  boolean leadsToDirectory() {
    return state.get().leadsToDirectory();
  }

  /** The path that is written: a link's target when links are followed. */
  private String path() {
    return options.follow() ? state.get().realPath() : asked;
  }

  /** The file that is there and is to be replaced; null where a new one will be. */
  private FileState existing() {
    if (state.get().isLink()) {
      return options.follow() && state.get().target() != null ? state.get().followed() : null;
    }
    return state.get().exists() ? state.get() : null;
  }

  /** Whether the path does not hold the content yet. */
  boolean differs() {
    FileState existing = existing();
    return existing == null || !source.sha1().equals(existing.checksum());
  }

  /** Whether a file is there that is to stay. */
  boolean isKept() {
    return !options.force() && state.get().exists();
  }

  /** What is wrong before anything has changed; null when nothing is. */
  private Result refusal(boolean parentIsMade) {
    if (options.checksum() != null && !options.checksum().equals(source.sha1())) {
      return Result.failure("Copied file does not match the expected checksum. Transfer failed.")
          .put("checksum", source.sha1())
          .put("expected_checksum", options.checksum())
          .build();
    }
    if (!parentIsMade && existing() == null && !ancestor.get().path().equals(parent())) {
      return Result.failure("Destination directory " + parent() + " does not exist")
          .put("checksum", source.sha1())
          .build();
    }
    return null;
  }

  private String parent() {
    String path = path();
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
  }

  /**
   * The result of putting the content there.
   *
   * @param makesDirectories whether missing directories are made
   */
  Result put(boolean makesDirectories) {
    if (isKept()) {
      return Result.ok().put("dest", path()).put("src", shownSource()).build();
    }
    if (!differs()) {
      return attributesOnly();
    }
    Result.Builder foretold = Result.changed(true);
    addDiff(foretold);
    String directories = makesDirectories && existing() == null ? directories() : "";
    return options
        .run()
        .change(foretold.build(), remote -> write(remote, makesDirectories, directories));
  }

  private void addDiff(Result.Builder result) {
    if (options.run().diffMode()) {
      result.diff(present.get().to(source, asked));
    }
  }

  private String shownSource() {
    return source.name() == null ? path() : source.name();
  }

  /** Writes content that differs, to a directory that was made before. */
  Result write(Remote remote) {
    return write(remote, true, "");
  }

  private Result write(Remote remote, boolean parentIsMade, String directories) {
    Result refusal = refusal(parentIsMade);
    if (refusal != null) {
      throw new ModuleFailure(refusal);
    }
    FileState existing = existing();
    AtomicWrite.Written written;
    try {
      written = written(remote, existing, directories);
    } catch (ModuleFailure e) {
      throw new ModuleFailure(Result.copyOf(e.result()).put("checksum", source.sha1()).build());
    }
    Result.Builder result =
        Result.changed(true)
            .put("dest", path())
            .put("src", shownSource())
            .put("checksum", source.sha1())
            .put("md5sum", source.md5());
    if (written.backupFile() != null) {
      result.put("backup_file", written.backupFile());
    }
    addDiff(result);
    return result.putAll(written.state().info()).build();
  }

  private AtomicWrite.Written written(Remote remote, FileState existing, String directories) {
    Reply reply = atOnce == null ? null : atOnce.reply();
    return reply == null
        ? writer(existing, directories).run(remote)
        : newFile.read(reply, new Answers(reply.output()));
  }

  private AtomicWrite writer(FileState existing, String directories) {
    int umask = facts.get().accounts().umask();
    boolean isNew = existing == null;
    AtomicWrite writer = isNew ? AtomicWrite.create(path(), umask) : AtomicWrite.over(existing);
    Inode node = isNew ? ancestor.get().newFile(umask) : existing.node();
    String context = isNew ? null : existing.context();
    AttributeChange change = AttributeChange.between(node, context, wanted, facts.get());
    return writer
        .after(directories)
        .content(source.content())
        .attributes(change)
        .validatedBy(options.validate())
        .backup(options.backup())
        .unsafe(wanted.unsafeWrites());
  }

  /** Commands that make the missing directories above the path. */
  private String directories() {
    Inode made = ancestor.get().newDirectory(facts.get().accounts().umask());
    AttributeChange change =
        AttributeChange.between(made, null, options.wantedDirectory(), facts.get());
    return NewDirectories.script(parent(), ancestor.get(), change.script());
  }

  /** What is to change about the attributes of a file that holds the content already. */
  AttributeUpdate attributeUpdate() {
    return AttributeUpdate.of(existing(), wanted, facts.get());
  }

  private Result attributesOnly() {
    AttributeUpdate update = attributeUpdate();
    FileState after = update.apply(options.run());
    Result.Builder result =
        Result.changed(update.isNeeded())
            .put("dest", path())
            .put("path", path())
            .put("checksum", source.sha1())
            .putAll(after.info());
    if (options.run().diffMode()) {
      result.diff(Diff.attributes(pathAnd(update.before()), pathAnd(update.after())));
    }
    return result.build();
  }

  private Map<String, Object> pathAnd(Map<String, Object> attributes) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("path", path());
    all.putAll(attributes);
    return all;
  }
}
