package io.jansible.modules.files.transfer;

import io.jansible.connection.Quote;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.AttributeUpdate;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inspection;
import io.jansible.module.file.NewDirectories;
import io.jansible.module.file.Step;
import java.util.function.Supplier;

/** Copies a file from one place of a node to another; a directory is a {@link RemoteTreeCopy}. */
public final class RemoteCopy {
  private final PutOptions options;
  private final String source;
  private final String destination;
  private final boolean followLinks;
  private final Inspection inspection = new Inspection();
  private final Supplier<FileState> from;
  private final Supplier<String> md5;
  private final Candidate direct;
  private final Candidate within;
  private final RemoteTreeCopy tree;

  public RemoteCopy(PutOptions options, String source, String destination, boolean followLinks) {
    this.options = options;
    this.source = source;
    this.destination = destination;
    this.followLinks = followLinks;
    from = inspection.ask(FileProbe.of(source).withChecksum("sha1"));
    md5 = inspection.ask("j_sum md5 " + Quote.path(source) + "\n", Answers::next);
    direct = destination.endsWith("/") ? null : new Candidate(destination);
    within = new Candidate(Placement.join(destination, name(source)));
    tree = new RemoteTreeCopy(options, source, destination, followLinks, inspection);
  }

  /** Copies it in at most one inspection and one change. */
  public Result copy() {
    inspection.run(options.run().target());
    if (from.get().target() == null) {
      throw new ModuleFailure("Source " + source + " not found");
    }
    if (from.get().leadsToDirectory()) {
      return tree.copy();
    }
    if (!from.get().target().isRegular()) {
      throw new ModuleFailure("Cannot copy invalid source '" + source + "': not a file");
    }
    Candidate place = direct == null || direct.state.get().leadsToDirectory() ? within : direct;
    return place.result(direct == null);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A path that the file may be for, and what is there. */
  private final class Candidate {
    private final String asked;
    private final Supplier<FileState> state;
    private final Supplier<AttributeFacts> facts;
    private final Supplier<Ancestor> ancestor;

    Candidate(String path) {
      asked = path;
      state = inspection.ask(FileProbe.of(path).withChecksum("sha1").withRealPath());
      facts = inspection.ask(options.wanted(), path);
      ancestor = inspection.askAncestor(path);
    }

    private String path() {
      return options.follow() ? state.get().realPath() : asked;
    }

    private FileState existing() {
      if (state.get().isLink()) {
        return options.follow() && state.get().target() != null ? state.get().followed() : null;
      }
      return state.get().exists() ? state.get() : null;
    }

    private FileAttributes wanted() {
      return options.wanted(from.get().target().permissions());
    }

    Result result(boolean makesDirectories) {
      if (!options.force() && state.get().exists()) {
        return keys(false).putAll(state.get().info()).build();
      }
      if (!makesDirectories && existing() == null && !ancestor.get().path().equals(parent())) {
        throw new ModuleFailure("Destination directory " + parent() + " does not exist");
      }
      FileState existing = existing();
      if (existing != null && from.get().checksum().equals(existing.checksum())) {
        AttributeUpdate update = AttributeUpdate.of(existing, wanted(), facts.get());
        FileState after = update.apply(options.run());
        return keys(update.isNeeded()).putAll(after.info()).build();
      }
      Result.Builder foretold = keys(true).putAll(state.get().info());
      return options.run().change(foretold.build(), remote -> write(remote, existing));
    }

    private String parent() {
      String path = path();
      int slash = path.lastIndexOf('/');
      return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
    }

    private Result.Builder keys(boolean changed) {
      String sum = md5.get();
      int space = sum.indexOf(' ');
      return Result.changed(changed)
          .put("dest", path())
          .put("src", source)
          .put("checksum", from.get().checksum())
          .put("md5sum", space < 0 ? null : sum.substring(0, space));
    }

    private Result write(Remote remote, FileState existing) {
      int umask = facts.get().accounts().umask();
      boolean isNew = existing == null;
      // From 2.19 on, Ansible keeps nothing of the old file: the source's permissions stay.
      int permissions = isNew ? 0666 & ~umask : from.get().target().permissions();
      AtomicWrite writer =
          isNew ? AtomicWrite.create(path(), umask) : AtomicWrite.inPlaceOf(existing, permissions);
      if (isNew) {
        AttributeChange made =
            AttributeChange.ofNewDirectory(options.wantedDirectory(), facts.get());
        writer.after(NewDirectories.script(parent(), ancestor.get(), made.script()));
      }
      AtomicWrite.Written written =
          writer
              .filledBy("cat " + Quote.path(source) + " > \"$p\" || " + Step.WRITE.exit() + "\n")
              .attributes(
                  AttributeChange.ofUnknownOwner(0100000 | permissions, wanted(), facts.get()))
              .validatedBy(options.validate())
              .backup(options.backup())
              .unsafe(options.wanted().unsafeWrites())
              .run(remote);
      Result.Builder result = keys(true);
      if (written.backupFile() != null) {
        result.put("backup_file", written.backupFile());
      }
      return result.putAll(written.state().info()).build();
    }
  }
}
