package io.jansible.modules.files;

import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.List;

/** Lists the files below some directories that have what a task asks for. */
public final class FindModule implements Module {
  static final Option<List<String>> PATHS =
      Option.of("paths", Types.listOf(Types.PATH))
          .mandatory()
          .alias("name", "path")
          .doc("The directories to look in.");
  static final Option<List<String>> PATTERNS =
      Option.of("patterns", Types.listOf(Types.STR))
          .alias("pattern")
          .defaultsTo(List.of())
          .doc("Shell patterns, or regular expressions, of which a name must match one.");
  static final Option<List<String>> EXCLUDES =
      Option.of("excludes", Types.listOf(Types.STR))
          .alias("exclude")
          .doc("Patterns that a name must not match.");
  static final Option<String> CONTAINS =
      Option.of("contains", Types.STR)
          .doc("A regular expression that the start of a line of the file must match.");
  static final Option<Boolean> READ_WHOLE_FILE =
      Option.of("read_whole_file", Types.BOOL)
          .defaultsTo(false)
          .doc("contains may match anywhere in the file, over line ends too.");
  static final Option<String> FILE_TYPE =
      Option.of("file_type", Types.STR)
          .choices("any", "directory", "file", "link")
          .defaultsTo("file")
          .doc("What is listed.");
  static final Option<String> AGE =
      Option.of("age", Types.STR)
          .doc("The least age, with s, m, h, d or w behind it; the most, with a minus before it.");
  static final Option<String> AGE_STAMP =
      Option.of("age_stamp", Types.STR)
          .choices("atime", "ctime", "mtime")
          .defaultsTo("mtime")
          .doc("From which of its times the age of a file counts.");
  static final Option<String> SIZE =
      Option.of("size", Types.STR)
          .doc("The least size, with b, k, m, g or t behind it; the most, with a minus before it.");
  static final Option<Boolean> RECURSE =
      Option.of("recurse", Types.BOOL).defaultsTo(false).doc("Looks in the directories below too.");
  static final Option<Boolean> HIDDEN =
      Option.of("hidden", Types.BOOL)
          .defaultsTo(false)
          .doc("Lists what has a name that begins with a dot, too.");
  static final Option<Boolean> FOLLOW =
      Option.of("follow", Types.BOOL)
          .defaultsTo(false)
          .doc("Goes into directories that symbolic links lead to.");
  static final Option<Boolean> GET_CHECKSUM =
      Option.of("get_checksum", Types.BOOL).defaultsTo(false).doc("Tells the files' digests.");
  static final Option<Boolean> USE_REGEX =
      Option.of("use_regex", Types.BOOL)
          .defaultsTo(false)
          .doc("patterns and excludes are regular expressions.");
  static final Option<Long> DEPTH =
      Option.of("depth", Types.INT).doc("How many levels are looked at; all if not said.");
  static final Option<Object> MODE =
      Option.of("mode", Types.RAW).doc("The permissions, as a text: '0644' or u=rw,g=r.");
  static final Option<Boolean> EXACT_MODE =
      Option.of("exact_mode", Types.BOOL)
          .defaultsTo(true)
          .doc("The permissions are just these; otherwise one of them is enough.");
  static final Option<String> ENCODING =
      Option.of("encoding", Types.STR).doc("The encoding in which contains reads the files.");
  static final Option<Long> LIMIT =
      Option.of("limit", Types.INT).doc("How many files are listed at the most.");

  private static final Specification SPECIFICATION =
      Specification.of("find")
          .doc("Lists files that have what is asked for.")
          .options(PATHS, PATTERNS, EXCLUDES, CONTAINS, READ_WHOLE_FILE, FILE_TYPE, AGE, AGE_STAMP)
          .options(SIZE, RECURSE, HIDDEN, FOLLOW, GET_CHECKSUM, StatModule.CHECKSUM_ALGORITHM)
          .options(USE_REGEX, DEPTH, MODE, EXACT_MODE, ENCODING, LIMIT)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Long limit = run.get(LIMIT);
    if (limit != null && limit <= 0) {
      throw new ModuleFailure("limit cannot be " + limit + " (use None for unlimited)");
    }
    FoundWish wish = FoundWish.of(run);
    return new FindSearch(run, wish, FindListing.of(run)).result();
  }
}
