package io.jansible.modules.system;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.Effect;
import io.jansible.module.Module;
import io.jansible.module.ModuleFailure;
import io.jansible.module.ModuleRun;
import io.jansible.module.Option;
import io.jansible.module.Result;
import io.jansible.module.Specification;
import io.jansible.module.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings entries of a node's databases of accounts, hosts, services … into variables. */
public final class GetentModule implements Module {
  private static final Option<String> DATABASE =
      Option.of("database", Types.STR).mandatory().doc("The database: passwd, group, hosts, …");
  private static final Option<String> KEY =
      Option.of("key", Types.STR).doc("The entry; all of them if not said.");
  private static final Option<String> SERVICE =
      Option.of("service", Types.STR).doc("The service that is asked instead of all.");
  private static final Option<String> SPLIT =
      Option.of("split", Types.STR)
          .doc("What parts the fields; white space, or a colon where the database has that.");
  private static final Option<Boolean> FAIL_KEY =
      Option.of("fail_key", Types.BOOL).defaultsTo(true).doc("Fails when there is no such entry.");

  private static final Specification SPECIFICATION =
      Specification.of("getent")
          .doc("Reads entries of the node's databases.")
          .options(DATABASE, KEY, SERVICE, SPLIT, FAIL_KEY)
          .build();

  private static final Set<String> COLON = Set.of("passwd", "shadow", "group", "gshadow");
  private static final int NO_GETENT = 127;
  private static final int UNKNOWN = 1;
  private static final int NO_KEY = 2;
  private static final int NO_ENUMERATION = 3;

  @Override
  public Specification specification() {
    return SPECIFICATION;
  }

  @Override
  public Result run(ModuleRun run) {
    Reply reply = run.target().inspect(script(run));
    String variable = "getent_" + run.get(DATABASE);
    if (reply.ok()) {
      return facts(variable, entries(run, reply.outputText())).build();
    }
    if (reply.status() == NO_KEY && !run.get(FAIL_KEY)) {
      Map<String, Object> nothing = new LinkedHashMap<>();
      nothing.put(run.get(KEY), null);
      return facts(variable, nothing).put("msg", message(reply)).build();
    }
    throw new ModuleFailure(message(reply));
  }

  private static Result.Builder facts(String variable, Map<String, Object> entries) {
    return Result.ok().effect(new Effect.Facts(Map.of(variable, entries)));
  }

  /**
   * A node without getent has its databases in files of the same name, in which a key is a word.
   */
  private static String script(ModuleRun run) {
    String database = Quote.word(run.get(DATABASE));
    String key = run.get(KEY);
    String service = run.get(SERVICE);
    return """
    if command -v getent >/dev/null 2>&1; then exec getent %1$s%2$s%3$s; fi
    %4$sf=/etc/%1$s
    case %1$s in */*) exit 1;; esac
    [ -f "$f" ] || exit 1
    """
            .formatted(
                database,
                key == null ? "" : " " + Quote.word(key),
                service == null ? "" : " -s " + Quote.word(service),
                service == null ? "" : "exit " + NO_GETENT + "\n")
        + (key == null ? "exec cat \"$f\"\n" : ownSearch(run.get(DATABASE), key));
  }

  /** The name is an entry's first field; accounts have a number too, other entries more names. */
  private static String ownSearch(String database, String key) {
    String test =
        switch (database) {
          case "passwd", "group" -> "$1 == k || $3 == k";
          case "shadow", "gshadow" -> "$1 == k";
          default -> "!/^#/ { for (i = 1; i <= NF; i++) if ($i == k) hit = 1 } hit";
        };
    return "k="
        + Quote.word(key)
        + " awk "
        + (COLON.contains(database) ? "-F: " : "")
        + "'BEGIN { k = ENVIRON[\"k\"] } { hit = 0 } "
        + test
        + " { print; n = 1; exit } END { exit n ? 0 : "
        + NO_KEY
        + " }' \"$f\"\n";
  }

  /** Fields by an entry's first one; where several entries have the same, lists of fields. */
  private static Map<String, Object> entries(ModuleRun run, String output) {
    String split = run.get(SPLIT);
    if (split == null && COLON.contains(run.get(DATABASE))) {
      split = ":";
    }
    Map<String, List<Object>> found = new LinkedHashMap<>();
    for (String line : output.lines().toList()) {
      List<String> fields = fields(line, split);
      if (!fields.isEmpty()) {
        List<Object> rest = new ArrayList<>(fields.subList(1, fields.size()));
        found.computeIfAbsent(fields.get(0), key -> new ArrayList<>()).add(rest);
      }
    }
    Map<String, Object> entries = new LinkedHashMap<>();
    found.forEach((key, all) -> entries.put(key, all.size() == 1 ? all.get(0) : all));
    return entries;
  }

  private static List<String> fields(String line, String split) {
    if (split == null) {
      String text = line.strip();
      return text.isEmpty() ? List.of() : Arrays.asList(text.split("\\s+"));
    }
    return Arrays.asList(line.split(Pattern.quote(split), -1));
  }

  private static String message(Reply reply) {
    return switch (reply.status()) {
      case UNKNOWN -> "Missing arguments, or database unknown.";
      case NO_KEY -> "One or more supplied key could not be found in the database.";
      case NO_ENUMERATION -> "Enumeration not supported on this database.";
      case NO_GETENT -> "the node has no getent to ask a service with";
      default -> "Unexpected failure!";
    };
  }
}
