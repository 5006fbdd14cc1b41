package io.jansible.modules.crypto;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Remote;
import io.jansible.module.Result;
import io.jansible.module.file.Accounts;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeChange;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inode;
import io.jansible.module.file.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  private final NodeFile file;
  private final Map<String, NodeFile> inputs;

  private ManagedFile(
      String path, FileAttributes wanted, boolean secret, List<String> inputs, Answers answers) {
    this.path = path;
    this.wanted = wanted;
    this.secret = secret;
    directoryExists = answers.next().equals("0");
    state = FileProbe.of(path).read(answers);
    facts = wanted.read(answers);
    file = NodeFile.read(path, answers);
    this.inputs = new LinkedHashMap<>();
    for (String input : inputs) {
      this.inputs.put(input, NodeFile.read(input, answers));
    }
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
    List<String> present = new ArrayList<>();
    for (String input : inputs) {
      if (input != null && !present.contains(input)) {
        present.add(input);
      }
    }
    Reply reply = run.target().inspect(Request.of(script(path, wanted, present)));
    return new ManagedFile(path, wanted, secret, present, Answers.of(reply));
  }

  private static String script(String path, FileAttributes wanted, List<String> inputs) {
    StringBuilder script = new StringBuilder(FileProbe.FUNCTIONS);
    script.append(Accounts.FUNCTIONS).append(NodeFile.FUNCTION);
    script.append("[ -d ").append(Quote.path(directory(path))).append(" ]; printf '%s\\0' $?\n");
    script.append(FileProbe.of(path).script());
    script.append(wanted.script(path));
    script.append(NodeFile.script(path));
    for (String input : inputs) {
      script.append(NodeFile.script(input));
    }
    return script.append(":\n").toString();
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
    return inputs.get(input);
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
      String script = "p=" + Quote.path(path) + "\n" + change.script();
      run.change(null, remote -> checked(remote, script));
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
    String file = run.change("", remote -> new Answers(checked(remote, script).output()).next());
    return file.isEmpty() ? null : file;
  }

  private Reply checked(Remote remote, String script) {
    Reply reply = remote.run(Request.of(script));
    if (!reply.ok()) {
      Step step = Step.of(reply);
      String message = step == null ? null : step.attributeMessage();
      throw new ModuleFailure(
          Result.failure(message == null ? "The file cannot be changed" : message)
              .put("details", reply.errorText().strip())
              .put("path", path)
              .build());
    }
    return reply;
  }
}
