package io.jansible.module.file;

import io.jansible.connection.Quote;
import io.jansible.module.Arguments;
import io.jansible.module.FileMode;
import io.jansible.module.Option;
import io.jansible.module.Types;
import java.util.List;

/**
 * The owner, group, permissions, SELinux context and flags that a task wants a file to have; null
 * for what it does not say. {@link #OPTIONS} are the options that every module of files shares.
 */
public record FileAttributes(
    String owner,
    String group,
    FileMode mode,
    SecurityContext context,
    String flags,
    boolean unsafeWrites) {
  public static final Option<String> OWNER =
      Option.of("owner", Types.STR).doc("The user, by name or number, that shall own the file.");
  public static final Option<String> GROUP =
      Option.of("group", Types.STR).doc("The group, by name or number, that the file belongs to.");
  public static final Option<FileMode> MODE =
      Option.of("mode", Types.MODE).doc("The permissions, in octal digits or as u=rwX,g=r.");
  public static final Option<String> ATTRIBUTES =
      Option.of("attributes", Types.STR)
          .alias("attr")
          .doc("The flags that chattr sets, with + or - before them to add or drop some.");
  public static final Option<Boolean> UNSAFE_WRITES =
      Option.of("unsafe_writes", Types.BOOL)
          .defaultsTo(false)
          .doc("Writes into the old file where it cannot be replaced, such as a mounted one.");

  /** The shared options, for modules whose mode is no special one. */
  public static final List<Option<?>> OPTIONS = options(MODE);

  /** The shared options with a module's own form of the mode. */
  public static List<Option<?>> options(Option<FileMode> mode) {
    return List.of(
        OWNER,
        GROUP,
        mode,
        SecurityContext.USER,
        SecurityContext.ROLE,
        SecurityContext.TYPE,
        SecurityContext.LEVEL,
        ATTRIBUTES,
        UNSAFE_WRITES);
  }

  public static FileAttributes of(Arguments arguments) {
    return of(arguments, arguments.get(MODE));
  }

  /** What the arguments say, with a mode that the module read itself (null: none). */
  public static FileAttributes of(Arguments arguments, FileMode mode) {
    return new FileAttributes(
        arguments.get(OWNER),
        arguments.get(GROUP),
        mode,
        SecurityContext.of(arguments),
        arguments.get(ATTRIBUTES),
        arguments.get(UNSAFE_WRITES));
  }

  /** Nothing is wanted. */
  public static final FileAttributes NONE =
      new FileAttributes(null, null, null, SecurityContext.NONE, null, false);

  public FileAttributes withMode(FileMode newMode) {
    return new FileAttributes(owner, group, newMode, context, flags, unsafeWrites);
  }

  /** Whether what is wanted does not depend on the node: nothing, or permissions by their bits. */
  public boolean isPlain() {
    return owner == null
        && group == null
        && flags == null
        && !unsafeWrites
        && context.equals(SecurityContext.NONE)
        && (mode == null || mode instanceof FileMode.Bits);
  }

  /**
   * A fragment of an inspecting script that asks for what {@link #read} needs to know about a path.
   * The script must hold {@link Accounts#FUNCTIONS}.
   */
  public String script(String path) {
    String script = Accounts.script(this);
    if (flags != null) {
      script += "lsattr -d " + Quote.path(path) + " 2>/dev/null; printf '\\0'\n";
    }
    return script + context.script(path);
  }

  /** Reads the answers to {@link #script}. */
  public AttributeFacts read(Answers answers) {
    Accounts accounts = Accounts.read(this, answers);
    String line = flags == null ? "" : answers.next();
    int space = line.indexOf(' ');
    String current = space < 0 ? "" : line.substring(0, space).replace("-", "");
    return new AttributeFacts(accounts, current, context.readDefault(answers));
  }
}
