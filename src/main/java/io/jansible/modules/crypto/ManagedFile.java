package io.jansible.modules.crypto;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Inspection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The one file that a crypto module makes, replaces or removes, and the files that it reads for it:
 * all are inspected in one round trip, and changed in another.
 */
final class ManagedFile {
  private static final int REGULAR = 0100000;
  private static final int PRIVATE = 0600;

  private final String path;
  private final FileAttributes wanted;
  private final boolean secret;
  private final boolean directoryExists;
  private final FileState state;
  private final AttributeFacts facts;
  private final Map<String, NodeFile> files;

  private ManagedFile(
      String path,
      FileAttributes wanted,
      boolean secret,
      boolean directoryExists,
      FileState state,
      AttributeFacts facts,
      Map<String, NodeFile> files) {
    this.path = path;
    this.wanted = wanted;
    this.secret = secret;
    this.directoryExists = directoryExists;
    this.state = state;
    this.facts = facts;
    this.files = files;
  }

  /**
   * Looks at everything.
   *
   * @param secret whether nobody but the owner may read the file, unless the task says otherwise
   * @param inputs other files that are read; null for none of a kind
   */
  static ManagedFile inspect(ModuleRun run, String path, boolean secret, List<String> inputs) {
    FileAttributes given = FileAttributes.of(run.arguments());
    FileAttributes wanted =
        secret && given.mode() == null ? given.withMode(FileMode.of((long) PRIVATE)) : given;
    Inspection inspection = new Inspection();
    Supplier<Boolean> directory =
        inspection.ask(directoryScript(path), answers -> answers.next().equals("0"));
    Supplier<FileState> state = inspection.ask(FileProbe.of(path));
    Supplier<AttributeFacts> facts = inspection.ask(wanted, path);
    Map<String, Supplier<NodeFile>> files = new LinkedHashMap<>();
    files.put(path, inspection.ask(NodeFile.FUNCTION + NodeFile.script(path), NodeFile.of(path)));
    for (String input : inputs) {
      if (input != null) {
        files.computeIfAbsent(
            input, other -> inspection.ask(NodeFile.script(other), NodeFile.of(other)));
      }
    }
    inspection.run(run.target());
    Map<String, NodeFile> read = new LinkedHashMap<>();
    files.forEach((name, file) -> read.put(name, file.get()));
    return new ManagedFile(path, wanted, secret, directory.get(), state.get(), facts.get(), read);
  }

  private static String directoryScript(String path) {
    return "[ -d " + Quote.path(directory(path)) + " ]; printf '%s\\0' $?\n";
  }

  private static String directory(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "/" : path.substring(0, slash);
  }

  /**
   * Fails unless the file can be where it shall be.
   *
   * @throws ModuleFailure in Ansible's words when its directory is missing
   */
  void requireDirectory() {
    if (!directoryExists) {
      String directory = directory(path);
      throw new ModuleFailure(
          Result.failure(
                  "The directory " + directory + " does not exist or the file is not a directory")
              .put("name", directory)
              .build());
    }
  }

  /**
   * The present content, or null when there is no file.
   *
   * @throws ModuleFailure when something else is there
   */
  byte[] content() {
    NodeFile file = files.get(path);
    return switch (file.kind()) {
      case FILE -> file.content();
      case MISSING -> null;
      case DIRECTORY ->
          throw new ModuleFailure("Error while loading " + path + " - it is a directory");
      case UNREADABLE ->
          throw new ModuleFailure("Error while loading " + path + " - it cannot be read");
    };
  }

  /** One of the other files. */
  NodeFile input(String input) {
    return files.get(input);
  }

  boolean exists() {
    return state.exists();
  }

  /**
   * Replaces the file, also in place of a symbolic link, whose target keeps its content.
   *
   * @return the backup's path, or null when there is none
   */
  String write(ModuleRun run, byte[] content, boolean backup) {
    AttributeChange change = AttributeChange.between(base(), state.context(), goal(), facts);
    AtomicWrite write = state.target() == null ? create() : AtomicWrite.over(present());
    write.content(Content.of(content)).attributes(change).backup(backup);
    write.unsafe(wanted.unsafeWrites());
    AtomicWrite ready = secret ? write.secret() : write;
    return run.change(null, remote -> ready.run(remote).backupFile());
  }

  private AtomicWrite create() {
    return AtomicWrite.create(path, secret ? 077 : facts.accounts().umask());
  }

  /** What a link leads to counts as the old file. */
  private FileState present() {
    return new FileState(path, state.target(), null, state.target(), path, null, state.context());
  }

  /** The file as it is before its attributes are set. */
  private Inode base() {
    Inode old = state.target();
    int umask = facts.accounts().umask();
    int mode = secret ? PRIVATE : old != null ? old.permissions() : 0666 & ~umask;
    return old != null
        ? new Inode(
            REGULAR | mode, 1, old.uid(), old.gid(), old.size(), 0, old.owner(), old.group())
        : new Inode(REGULAR | mode, 1, -1, -1, 0, 0, "", "");
  }

  /** The attributes with the mode as bits: symbols are relative to what the file would have had. */
  private FileAttributes goal() {
    if (wanted.mode() == null) {
      return wanted;
    }
    Inode old = state.target();
    int umask = facts.accounts().umask();
    int usual = old != null ? old.permissions() : 0666 & ~umask;
    long bits = wanted.mode().resolve(usual, false, umask);
    return wanted.withMode(FileMode.of(bits));
  }

  /**
   * Gives the present file the attributes that the task wants; a symbolic link has none.
   *
   * @return whether there is anything to change
   */
  boolean setAttributes(ModuleRun run) {
    if (state.isLink()) {
      return false;
    }
    AttributeChange change = AttributeChange.between(state.node(), state.context(), wanted, facts);
    if (change.isNeeded()) {
      run.change(
          null,
          remote -> {
            change.carryOut(remote, path);
            return null;
          });
    }
    return change.isNeeded();
  }

  /**
   * Removes the file.
   *
   * @return the backup's path, or null when there is none
   */
  String remove(ModuleRun run, boolean backup) {
    String script =
        "f="
            + Quote.path(path)
            + "\nb=\n"
            + (backup && state.target() != null ? AtomicWrite.backupScript() : "")
            + "rm -f \"$f\" || exit 1\nprintf '%s\\0' \"$b\"\n";
    String file = run.change("", remote -> removed(remote.run(script)));
    return file.isEmpty() ? null : file;
  }

  private String removed(Reply reply) {
    if (!reply.ok()) {
      throw new ModuleFailure("Cannot remove " + path + ": " + reply.errorText().strip());
    }
    return new Answers(reply.output()).next();
  }
}
