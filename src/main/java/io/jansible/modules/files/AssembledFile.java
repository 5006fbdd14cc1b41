package io.jansible.modules.files;

import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Ancestor;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import io.jansible.modules.files.transfer.LocalSource;
import io.jansible.modules.files.transfer.PutOptions;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A file of the node that is made of fragments there: read in one request, written in one. */
final class AssembledFile {
  private final ModuleRun run;
  private final FileState state;
  private final LocalSource content;
  private final AttributeFacts facts;
  private final AttributeChange attributes;

  private AssembledFile(
      ModuleRun run,
      FileState state,
      AttributeFacts facts,
      AttributeChange attributes,
      LocalSource content) {
    this.run = run;
    this.state = state;
    this.facts = facts;
    this.attributes = attributes;
    this.content = content;
  }

  static AssembledFile inspect(ModuleRun run, Predicate<String> names, byte[] delimiter) {
    String source = run.target().expand(run.get(AssembleModule.SRC));
    String path = run.target().expand(run.get(AssembleModule.DEST));
    FileAttributes wanted = FileAttributes.of(run.arguments());
    Inspection inspection = new Inspection();
    Supplier<FileState> asked = inspection.ask(FileProbe.of(path).withChecksum("sha1"));
    Supplier<AttributeFacts> facts = inspection.ask(wanted, path);
    Supplier<Ancestor> ancestor = inspection.askAncestor(path);
    Supplier<Fragments> fragments =
        inspection.ask(Fragments.script(source), answers -> Fragments.read(answers, source));
    inspection.run(run.target());
    byte[] bytes = fragments.get().assembled(names, delimiter);
    FileState state = asked.get();
    // A link is replaced by a file that keeps what the link led to had.
    FileState present = state.isLink() && state.target() != null ? state.followed() : state;
    Inode current =
        present.target() != null
            ? present.node()
            : ancestor.get().newFile(facts.get().accounts().umask());
    AttributeChange change =
        AttributeChange.between(current, present.context(), wanted, facts.get());
    return new AssembledFile(
        run, present, facts.get(), change, LocalSource.of(bytes, source, null));
  }

  Result put() {
    boolean differs = !content.sha1().equals(state.checksum());
    boolean changed = differs || attributes.isNeeded();
    Result.Builder result =
        Result.changed(changed)
            .put("src", content.name())
            .put("dest", state.path())
            .put("checksum", content.sha1())
            .put("md5sum", content.md5())
            .put("msg", "OK");
    if (!changed) {
      return result.putAll(state.info()).build();
    }
    return run.change(
        Result.copyOf(result.build()).putAll(state.info()).build(),
        remote -> differs ? write(remote, result) : setAttributes(remote, result));
  }

  private Result setAttributes(Remote remote, Result.Builder result) {
    return result.putAll(attributes.apply(state.path(), remote).info()).build();
  }

  private Result write(Remote remote, Result.Builder result) {
    AtomicWrite write =
        state.target() != null
            ? AtomicWrite.over(state)
            : AtomicWrite.create(state.path(), facts.accounts().umask());
    AtomicWrite.Written written =
        EditedFile.written(
            remote,
            write
                .content(content.content())
                .attributes(attributes)
                .validatedBy(run.get(PutOptions.VALIDATE))
                .backup(run.get(PutOptions.BACKUP))
                .unsafe(run.get(FileAttributes.UNSAFE_WRITES)));
    if (written.backupFile() != null) {
      result.put("backup_file", written.backupFile());
    }
    return result.putAll(written.state().info()).build();
  }
}
