package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.Answers;
import java.util.Map;

/** Tells what the file system knows of one path. */
public final class StatModule implements Module {
  static final Option<String> PATH =
      Option.of("path", Types.PATH).mandatory().alias("dest", "name").doc("The path.");
  static final Option<Boolean> FOLLOW =
      Option.of("follow", Types.BOOL)
          .defaultsTo(false)
          .doc("Tells of what a symbolic link leads to, not of the link.");
  static final Option<Boolean> GET_CHECKSUM =
      Option.of("get_checksum", Types.BOOL).defaultsTo(true).doc("Tells the content's digest.");
  static final Option<String> CHECKSUM_ALGORITHM =
      Option.of("checksum_algorithm", Types.STR)
          .alias("checksum", "checksum_algo")
          .choices("md5", "sha1", "sha224", "sha256", "sha384", "sha512")
          .defaultsTo("sha1")
          .doc("The digest's kind.");
  static final Option<Boolean> GET_MIME =
      Option.of("get_mime", Types.BOOL)
          .alias("mime", "mime_type", "mime-type")
          .defaultsTo(true)
          .doc("Tells the content's type and encoding, where the node has file.");
  static final Option<Boolean> GET_ATTRIBUTES =
      Option.of("get_attributes", Types.BOOL)
          .alias("attr", "attributes")
          .defaultsTo(true)
          .doc("Tells the flags, where the node has lsattr.");

  private static final Specification SPECIFICATION =
      Specification.of("stat")
          .doc("Tells what is at a path.")
          .options(PATH, FOLLOW, GET_CHECKSUM, CHECKSUM_ALGORITHM, GET_MIME, GET_ATTRIBUTES)
          .build();

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String path = run.target().expand(run.get(PATH));
    Reply reply = run.target().inspect(script(run, path));
    if (!reply.ok()) {
      return missing(reply);
    }
    Answers answers = new Answers(reply.output());
    Map<String, Object> stat = StatFacts.read(answers, path);
    if (run.get(GET_CHECKSUM)) {
      StatFacts.addChecksum(stat, answers.next());
    }
    if (run.get(GET_MIME)) {
      StatFacts.addMime(stat, answers.nextLine());
    }
    if (run.get(GET_ATTRIBUTES)) {
      StatFacts.addAttributes(stat, answers.nextLine());
    }
    return Result.ok().put("stat", stat).build();
  }

  /** Whether nothing is there or nobody may look is in stat's own words only. */
  private static Result missing(Reply reply) {
    String reason = reply.errorText().strip();
    String last = reason.substring(reason.lastIndexOf(": ") + 1).strip();
    if (last.equals("No such file or directory") || last.equals("Not a directory")) {
      return Result.ok().put("stat", Map.of("exists", false)).build();
    }
    throw new ModuleFailure(last);
  }

  private static String script(ModuleRun run, String path) {
    String follow = run.get(FOLLOW) ? "-L " : "";
    StringBuilder script = new StringBuilder("p=").append(Quote.path(path)).append('\n');
    script
        .append("LC_ALL=C stat ")
        .append(follow)
        .append("-c '" + StatFacts.FORMAT + "' \"$p\" || exit 3\nprintf '\\0'\n")
        .append("for t in r w x; do if [ -$t \"$p\" ]; then printf 1; else printf 0; fi; done\n")
        .append("printf '\\0'\n")
        .append("if [ -L \"$p\" ]; then readlink \"$p\"; printf '\\0'; readlink -f \"$p\"; ")
        .append("else printf '\\0'; fi; printf '\\0'\n");
    if (run.get(GET_CHECKSUM)) {
      String algorithm = run.get(CHECKSUM_ALGORITHM);
      script
          .append("if [ -f \"$p\" ] && [ -r \"$p\" ]; then { ")
          .append(algorithm + "sum || openssl dgst -r -" + algorithm)
          .append("; } 2>/dev/null < \"$p\"; fi; printf '\\0'\n");
    }
    if (run.get(GET_MIME)) {
      script.append("file -i \"$p\" 2>/dev/null; printf '\\0'\n");
    }
    if (run.get(GET_ATTRIBUTES)) {
      script.append("lsattr -vd \"$p\" 2>/dev/null; printf '\\0'\n");
    }
    return script.append(":\n").toString();
  }
}
