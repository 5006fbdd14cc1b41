package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.module.ModuleRun;
import io.jansible.module.file.Answers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All files below the directories that find looks in, told in one request.
 *
 * @param now the node's time in seconds
 * @param skipped why paths could not be looked at
 */
record FindListing(double now, List<Root> roots, Map<String, Object> skipped) {
  private static final Pattern ERROR =
      Pattern.compile("(?:find|stat): (?:cannot statx? )?'?(/.*?|\\..*?)'?: ([^:]+)");
  private static final Map<String, Integer> NUMBERS =
      Map.of("Permission denied", 13, "No such file or directory", 2, "Operation not permitted", 1);

  /**
   * One of the directories.
   *
   * @param path as it was asked for
   * @param children what is in each directory, by the directory's path; null where it is none
   */
  record Root(String path, String top, Map<String, List<FoundFile>> children) {}

  static FindListing of(ModuleRun run) {
    String mark = "J" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 50), 36) + " ";
    List<String> paths = run.get(FindModule.PATHS).stream().map(run.target()::expand).toList();
    StringBuilder script =
        new StringBuilder("LC_ALL=C; export LC_ALL\ndate +%s.%N; printf '\\0'\n");
    paths.forEach(path -> script.append(one(run, top(path), mark)));
    Reply reply = run.target().inspect(script + ":\n");
    Answers answers = Answers.of(reply);
    double now = time(answers.nextLine());
    List<Root> roots = new ArrayList<>();
    for (String path : paths) {
      boolean directory = answers.next().equals("1");
      Map<String, List<FoundFile>> found = children(answers.next(), mark, top(path));
      roots.add(new Root(path, top(path), directory ? found : null));
    }
    return new FindListing(now, roots, errors(reply.errorText()));
  }

  /** A path that find takes for no option, without a slash at its end. */
  private static String top(String path) {
    String top = path.startsWith("-") ? "./" + path : path;
    while (top.length() > 1 && top.endsWith("/")) {
      top = top.substring(0, top.length() - 1);
    }
    return top;
  }

  /** Ansible counts what is in the first directories that are too deep, so they are listed too. */
  private static String one(ModuleRun run, String path, String mark) {
    Long depth = run.get(FindModule.DEPTH);
    boolean limited = depth != null && depth != 0;
    long levels = !run.get(FindModule.RECURSE) ? 1 : limited ? Math.max(depth + 1, 1) : 0;
    return """
    p=%s
    if [ -d "$p" ]; then
    printf '1\\0'
    find %s "$p"%s -exec stat -c '%s%s/%%n' {} +
    else
    printf '0\\0'
    fi
    printf '\\0'
    """
        .formatted(
            Quote.word(path),
            run.get(FindModule.FOLLOW) ? "-L" : "-H",
            levels == 0 ? "" : " -maxdepth " + levels,
            mark,
            StatFacts.FORMAT);
  }

  /** Where date knows no fractions, the second counts as all over: a new file has some age. */
  private static double time(String text) {
    int dot = text.indexOf('.');
    String digits = dot < 0 ? "" : text.substring(dot + 1);
    boolean exact = !digits.isEmpty() && digits.chars().allMatch(Character::isDigit);
    return exact
        ? Double.parseDouble(text)
        : Double.parseDouble(dot < 0 ? text : text.substring(0, dot)) + 1;
  }

  /** A line without the mark belongs to a name with a line end in it. */
  private static Map<String, List<FoundFile>> children(String text, String mark, String top) {
    Map<String, List<FoundFile>> children = new LinkedHashMap<>();
    for (String entry : text.split("(?:^|\n)" + Pattern.quote(mark))) {
      if (!entry.isEmpty()) {
        String whole = entry.endsWith("\n") ? entry.substring(0, entry.length() - 1) : entry;
        String path = whole.split("/", 7)[6];
        if (!path.equals(top)) {
          FoundFile file =
              FoundFile.of(path, whole.substring(0, whole.length() - path.length() - 1));
          children.computeIfAbsent(file.parent(), key -> new ArrayList<>()).add(file);
        }
      }
    }
    return children;
  }

  private static Map<String, Object> errors(String text) {
    Map<String, Object> errors = new LinkedHashMap<>();
    for (String line : text.split("\n")) {
      Matcher error = ERROR.matcher(line);
      if (error.matches() && NUMBERS.containsKey(error.group(2))) {
        errors.put(
            error.group(1),
            "[Errno %d] %s: '%s'"
                .formatted(NUMBERS.get(error.group(2)), error.group(2), error.group(1)));
      }
    }
    return errors;
  }
}
