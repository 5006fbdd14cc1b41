package io.jansible.modules.files;

import io.jansible.connection.Content;
import io.jansible.connection.Quote;
import io.jansible.module.Cause;
import io.jansible.module.Diff;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import io.jansible.module.file.Answers;
import io.jansible.module.file.AtomicWrite;
import io.jansible.module.file.AttributeFacts;
import io.jansible.module.file.FileAttributes;
import io.jansible.module.file.FileProbe;
import io.jansible.module.file.FileState;
import io.jansible.module.file.Inspection;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Adds keys of hosts to a known_hosts file, and removes them. */
public final class KnownHostsModule implements Module {
  private static final Option<String> NAME =
      Option.of("name", Types.STR)
          .mandatory()
          .alias("host")
          .doc("The host: a name or address, or [name]:port.");
  private static final Option<String> KEY =
      Option.of("key", Types.STR).doc("The line of the file: the host, the key's type, the key.");
  private static final Option<String> PATH =
      Option.of("path", Types.PATH).defaultsTo("~/.ssh/known_hosts").doc("The file.");
  private static final Option<Boolean> HASH_HOST =
      Option.of("hash_host", Types.BOOL)
          .defaultsTo(false)
          .doc("Whether the file tells the host's name only to those who know it.");
  private static final Option<String> STATE =
      Option.of("state", Types.STR)
          .choices("absent", "present")
          .defaultsTo("present")
          .doc("Whether the key is there; absent without a key: whether any is.");

  private static final Specification SPECIFICATION =
      Specification.of("known_hosts")
          .doc("Keeps keys of hosts in a known_hosts file.")
          .options(NAME, KEY, PATH, HASH_HOST, STATE)
          .build();

  private static final Pattern SEVERAL = Pattern.compile("\\S+\\s*,", Pattern.DOTALL);

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    String host = run.get(NAME).toLowerCase(Locale.ROOT);
    boolean present = run.get(STATE).equals("present");
    String key = key(run, host, present);
    String path = run.target().expand(run.get(PATH));
    Inspection inspection = new Inspection();
    Supplier<FileState> state = inspection.ask(FileProbe.of(path).withRealPath());
    Supplier<AttributeFacts> facts = inspection.ask(FileAttributes.NONE, path);
    String word = Quote.path(path);
    Supplier<byte[]> content =
        inspection.ask("if [ -f " + word + " ]; then cat " + word + "; fi\n", Answers::rest);
    inspection.run(run.target());
    if (state.get().leadsToDirectory()) {
      throw new ModuleFailure(path + " is a directory, not a file of keys")
          .because(Cause.of("there is a directory", PATH));
    }
    String before = new String(content.get(), StandardCharsets.UTF_8);
    KnownHostsEdit edit = new KnownHostsEdit(before, host, key);
    String after = present ? edit.added() : edit.removed();
    boolean exists = state.get().target() != null;
    FileState there = state.get();
    if (!after.equals(before)) {
      AtomicWrite write =
          exists
              ? AtomicWrite.over(there.isLink() ? there.followed() : there)
              : AtomicWrite.create(path, facts.get().accounts().umask());
      Content bytes = Content.of(after.getBytes(StandardCharsets.UTF_8));
      there = run.change(there, remote -> write.content(bytes).run(remote).state());
    }
    Diff diff = Diff.text(before, after, exists ? path : "/dev/null", path);
    Result.Builder result = Result.changed(!after.equals(before)).put("diff", diff.asMap());
    if (run.diffMode()) {
      result.diff(diff);
    }
    return run.checkMode() && !edit.isStranger(present)
        ? result.build()
        : whole(run, path, there, result);
  }

  /** As in Ansible what was wanted is told too, but not where check mode foretells something. */
  private static Result whole(ModuleRun run, String path, FileState there, Result.Builder result) {
    return result
        .put("name", run.get(NAME))
        .put("key", run.get(KEY))
        .put("path", path)
        .put("hash_host", run.get(HASH_HOST))
        .put("state", there.target() == null ? "absent" : run.get(STATE))
        .putAll(there.info())
        .build();
  }

  /** The line that is meant, with its end; null where all of the host's are. */
  private static String key(ModuleRun run, String host, boolean present) {
    String key = run.get(KEY);
    if (key == null || key.isEmpty()) {
      if (present) {
        throw new ModuleFailure("No key specified when adding a host");
      }
      return null;
    }
    if (SEVERAL.matcher(host).find()) {
      throw new ModuleFailure(
          "Comma separated list of names is not supported. Please pass a single name to lookup in"
              + " the known_hosts file.");
    }
    String line = run.get(HASH_HOST) ? KnownHostsEdit.hashed(key, host) : key;
    if (line.lines().noneMatch(each -> KnownHostsEdit.isAbout(each, host))) {
      throw new ModuleFailure("Host parameter does not match hashed host field in supplied key")
          .because(Cause.of("the key is another host's", KEY, NAME));
    }
    return line.endsWith("\n") ? line : line + "\n";
  }
}
