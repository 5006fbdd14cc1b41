package io.jansible.module.file;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.FileMode;
import io.jansible.module.ModuleFailure;
import io.jansible.module.Remote;
import io.jansible.source.ShellWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Replaces a file whole, in one round trip: a temporary file in the same directory is filled, gets
 * the old file's owner, permissions, ACL and SELinux context, then what the task wants, and is
 * renamed. Whoever reads the path sees the old file or the new one; a failure, also a lost
 * connection, leaves the old one and nothing of the new one.
 */
public final class AtomicWrite {
  private static final String PREFIX = ".ansible_tmp";

  private final String path;
  private final FileState existing;
  private final int defaultMode;
  private final String name =
      PREFIX + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36);
  private Content content = Content.EMPTY;
  private String preparation = "";
  private String filling;
  private String attributes = "";
  private String validation;
  private boolean setsMode;
  private boolean backup;
  private boolean keepsAttributes = true;
  private boolean unsafe;
  private boolean ifDifferent;
  private boolean secret;

  /**
   * @param path the file to write; not a symbolic link that is to be followed
   * @param existing the file that is there and whose attributes are kept, or null for a new one
   * @param defaultMode the permissions of a new file
   */
  private AtomicWrite(String path, FileState existing, int defaultMode) {
    this.path = path;
    this.existing = existing;
    this.defaultMode = defaultMode;
  }

  /** Replaces a file and keeps its attributes. */
  public static AtomicWrite over(FileState existing) {
    return new AtomicWrite(existing.path(), existing, 0);
  }

  /** Makes a file, or takes the place of a link, with the permissions that a umask leaves. */
  public static AtomicWrite create(String path, int umask) {
    return new AtomicWrite(path, null, 0666 & ~umask);
  }

  /** Takes a file's place without keeping anything of it, but for a backup. */
  public static AtomicWrite inPlaceOf(FileState existing, int permissions) {
    AtomicWrite write = new AtomicWrite(existing.path(), existing, permissions);
    write.keepsAttributes = false;
    return write;
  }

  /** What the file shall hold. */
  public AtomicWrite content(Content bytes) {
    content = bytes;
    return this;
  }

  /** Fills the temporary file {@code "$p"} with shell commands instead; one that fails exits. */
  public AtomicWrite filledBy(String script) {
    filling = script;
    return this;
  }

  /** Commands that come before anything else, such as making the directory. */
  public AtomicWrite after(String script) {
    preparation = script;
    return this;
  }

  public AtomicWrite attributes(AttributeChange change) {
    attributes = change.script();
    setsMode = change.after().containsKey("mode");
    return this;
  }

  /**
   * A command that must succeed before the file is replaced; {@code %s} is the new file's path.
   * Null: none.
   */
  public AtomicWrite validatedBy(String command) {
    if (command != null && !command.contains("%s")) {
      throw new ModuleFailure("validate must contain %s: " + command);
    }
    validation = command;
    return this;
  }

  /** Keeps a copy of the old file under a name with the time. */
  public AtomicWrite backup(boolean wanted) {
    backup = wanted && existing != null;
    return this;
  }

  /** Writes into the old file where it cannot be replaced. */
  public AtomicWrite unsafe(boolean allowed) {
    unsafe = allowed;
    return this;
  }

  /**
   * Leaves a file alone that holds what the new one would: only its attributes are set. For a
   * content that is known only once the temporary file is filled: the commands that fill it set the
   * shell's variable {@code same} to anything when it is.
   */
  public AtomicWrite onlyIfDifferent() {
    ifDifferent = existing != null;
    return this;
  }

  /** The temporary file's path. */
  public String temporary() {
    return directory() + "/" + name;
  }

  /**
   * Nobody but the owner may read the content at any time, whatever the old file's permissions are:
   * it is written when the new file has 0600, from which {@link #attributes} then starts.
   */
  public AtomicWrite secret() {
    secret = true;
    return this;
  }

  /** Whether a content is so short that writing it needs no input. */
  public static boolean isSmall(Content content) {
    return SmallText.of(content) != null;
  }

  /**
   * Writes the file.
   *
   * @throws ModuleFailure when a step fails, in Ansible's words
   */
  public Written run(Remote remote) {
    Reply reply = remote.run(request());
    return read(reply, new Answers(reply.output()));
  }

  /** What {@link #run} sends, for who fills the file with commands that print answers. */
  public Request request() {
    String inline = filling == null ? SmallText.of(content) : null;
    Request request = Request.of(script(inline)).using(FileProbe.FUNCTIONS, SmallText.FUNCTIONS);
    request = filling == null && inline == null ? request.withInput(content) : request;
    return validation == null ? request : request.contained();
  }

  /**
   * Reads the answer to {@link #request}.
   *
   * @param answers the reply's, after those of the commands that filled the file
   * @throws ModuleFailure when a step failed, in Ansible's words
   */
  public Written read(Reply reply, Answers answers) {
    if (!reply.ok()) {
      throw new WriteFailure(path, temporary(), reply).toModuleFailure();
    }
    String backupFile = answers.next();
    return new Written(backupFile.isEmpty() ? null : backupFile, FileProbe.of(path).read(answers));
  }

  private String directory() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "." : slash == 0 ? "" : path.substring(0, slash);
  }

  private String script(String inline) {
    String temporary = temporary();
    return preparation
        + "umask 077\n"
        + "p="
        + Quote.path(temporary)
        + "\n"
        + "f="
        + Quote.path(path)
        + "\n"
        + "b= same=\n"
        + Cleanup.of("p")
        + create()
        + (secret ? keepAttributes() + "chmod 600 \"$p\"\n" : "")
        + fill(inline)
        + leaveIfSame()
        + (secret ? "" : keepAttributes())
        + validate(temporary)
        + backUp()
        + attributes
        + rename(temporary)
        + answer();
  }

  /** The shell's noclobber opens the file only if it makes it: nobody can put a link there. */
  private String create() {
    String elsewhere = unsafe ? "{ p=${TMPDIR:-/tmp}/" + name + "; true > \"$p\"; } || " : "";
    return "set -C\ntrue > \"$p\" || " + elsewhere + Step.TEMPORARY.exit() + "\nset +C\n";
  }

  /** The size is checked because a lost connection looks like the end of the input. */
  private String fill(String inline) {
    if (filling != null) {
      return filling;
    }
    String exit = " || " + Step.WRITE.exit() + "\n";
    if (inline != null) {
      return SmallText.script(inline) + exit;
    }
    return "cat > \"$p\"" + exit + "[ \"$(wc -c < \"$p\")\" -eq " + size() + " ]" + exit;
  }

  private long size() {
    try {
      return content.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String leaveIfSame() {
    if (!ifDifferent) {
      return "";
    }
    return "if [ -n \"$same\" ]; then\nrm -f \"$p\"; p=$f\n"
        + attributes
        + answer()
        + "trap - EXIT; exit 0\nfi\n";
  }

  private String answer() {
    return "printf '%s\\0' \"$b\"\n" + FileProbe.of(path).script();
  }

  /**
   * GNU's cp copies everything but the content, also ACL and context; elsewhere owner and
   * permissions are set. Who may not give the file away keeps it, as with Ansible.
   */
  private String keepAttributes() {
    if (existing == null || !keepsAttributes) {
      // A mode that the task wants comes later; until then nobody else may read the file.
      return setsMode ? "" : "chmod " + FileMode.text(defaultMode) + " \"$p\"\n";
    }
    Inode old = existing.node();
    return "cp --attributes-only --preserve=all --no-preserve=timestamps \"$f\" \"$p\" 2>/dev/null"
        + " || { chown "
        + old.uid()
        + ":"
        + old.gid()
        + " \"$p\" 2>/dev/null; chmod "
        + FileMode.text(old.permissions())
        + " \"$p\"; }\n";
  }

  private String validate(String temporary) {
    if (validation == null) {
      return "";
    }
    List<String> words = ShellWords.split(validation.replace("%s", Quote.word(temporary)));
    return "v=$("
        + Quote.words(words)
        + " < /dev/null; r=$?; echo x; exit $r)\n"
        + "r=$?\n"
        + "[ $r -eq 0 ] || { printf '%s\\0%s' $r \"$v\"; "
        + Step.VALIDATE.exit()
        + "; }\n";
  }

  private String backUp() {
    if (!backup) {
      return "";
    }
    return backupScript();
  }

  /**
   * Commands that copy the file {@code "$f"} to a name with the time and leave that in {@code b}; a
   * copy that fails leaves no part of itself.
   */
  public static String backupScript() {
    return "b=$f."
        + backupNumber()
        + ".$(date +%Y-%m-%d@%H:%M:%S)~\n"
        + "cp -p \"$f\" \"$b\" || { rm -f \"$b\"; "
        + Step.BACKUP.exit()
        + "; }\n";
  }

  /**
   * Ansible puts its process id here. A shell that is kept has one for all of its backups, so that
   * two in one second would be one: a number of the same size takes its place.
   */
  private static int backupNumber() {
    return ThreadLocalRandom.current().nextInt(1000, 4_000_000);
  }

  private String rename(String temporary) {
    String restoreContext =
        existing == null
            ? "[ ! -e /sys/fs/selinux/enforce ] || restorecon \"$f\" 2>/dev/null\n"
            : "";
    String exit = " || " + Step.RENAME.exit() + "\n";
    if (!unsafe) {
      return "mv -f \"$p\" \"$f\"" + exit + "trap - EXIT\n" + restoreContext;
    }
    String here = "[ \"$p\" = " + Quote.path(temporary) + " ]";
    return "{ "
        + here
        + " && mv -f \"$p\" \"$f\" 2>/dev/null; } || cat \"$p\" > \"$f\""
        + exit
        + restoreContext;
  }

  /** The backup's path, or null, and what stands at the path now. */
  public record Written(String backupFile, FileState state) {}
}
