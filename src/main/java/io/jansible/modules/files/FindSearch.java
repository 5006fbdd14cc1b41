package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.FileProbe;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goes through what find has listed in the order in which Ansible does, and takes what fits. */
final class FindSearch {
  private final ModuleRun run;
  private final FoundWish wish;
  private final FindListing listing;
  private final ContentSearch contents;
  private final Map<String, Object> skipped;
  private final List<FoundFile> matched = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long examined;

  FindSearch(ModuleRun run, FoundWish wish, FindListing listing) {
    this.run = run;
    this.wish = wish;
    this.listing = listing;
    this.skipped = new LinkedHashMap<>(listing.skipped());
    this.contents = searchesContent() ? new ContentSearch(run, candidates()) : null;
  }

  Result result() {
    for (FindListing.Root root : listing.roots()) {
      String problem =
          root.children() == null ? "'" + root.path() + "' is not a directory" : search(root);
      if (problem != null) {
        skipped.put(root.path(), problem);
        warnings.add(
            "Skipped '" + root.path() + "' path due to this access issue: " + problem + "\n");
      }
    }
    if (run.get(FindModule.GET_CHECKSUM)) {
      addChecksums();
    }
    Result.Builder result =
        Result.ok()
            .put("files", matched.stream().map(FoundFile::values).toList())
            .put("msg", message())
            .put("matched", (long) matched.size())
            .put("examined", examined)
            .put("skipped_paths", skipped);
    warnings.forEach(result::warning);
    return result.build();
  }

  private String message() {
    if (!warnings.isEmpty()) {
      return "Not all paths examined, check warnings for details";
    }
    return isFull() ? "Limit of matches reached" : "All paths examined";
  }

  private boolean isFull() {
    Long limit = run.get(FindModule.LIMIT);
    return limit != null && matched.size() >= limit;
  }

  private boolean searchesContent() {
    return run.get(FindModule.CONTAINS) != null && wish.type().equals("file");
  }

  /** Those whose content counts, in the order of the search. */
  private List<FoundFile> candidates() {
    return listing.roots().stream()
        .filter(root -> root.children() != null)
        .flatMap(
            root ->
                directories(root).stream().flatMap(List::stream).filter(file -> fits(root, file)))
        .toList();
  }

  private boolean fits(FindListing.Root root, FoundFile file) {
    return !isTooDeep(root, file) && wish.accepts(file, listing.now());
  }

  /** What is in each directory that is searched, in the order of the search. */
  private List<List<FoundFile>> directories(FindListing.Root root) {
    List<List<FoundFile>> all = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(root.top()));
    while (!open.isEmpty()) {
      List<FoundFile> files = inOrder(root, root.children().getOrDefault(open.pop(), List.of()));
      all.add(files);
      for (int i = files.size() - 1; i >= 0; i--) {
        FoundFile file = files.get(i);
        if (root.children().containsKey(file.path()) && !isTooDeep(root, file)) {
          open.push(file.path());
        }
      }
    }
    return all;
  }

  /** Takes what fits below a directory; answers why it had to stop, or null. */
  private String search(FindListing.Root root) {
    for (List<FoundFile> files : directories(root)) {
      if (isFull()) {
        break;
      }
      examined += files.size();
      for (FoundFile file : files) {
        if (!isFull() && fits(root, file)) {
          Boolean matches = contents == null ? Boolean.TRUE : contents.matches(file);
          if (matches == null) {
            return contents.problem(file);
          }
          if (matches) {
            matched.add(file);
          }
        }
      }
    }
    return null;
  }

  /** Files come before directories, each in the order of the directory. */
  private static List<FoundFile> inOrder(FindListing.Root root, List<FoundFile> files) {
    List<FoundFile> ordered = new ArrayList<>();
    for (boolean directories : new boolean[] {false, true}) {
      for (FoundFile file : files) {
        boolean directory =
            file.type().equals("directory") || root.children().containsKey(file.path());
        if (directory == directories) {
          ordered.add(file);
        }
      }
    }
    return ordered;
  }

  private boolean isTooDeep(FindListing.Root root, FoundFile file) {
    Long depth = run.get(FindModule.DEPTH);
    if (depth == null || depth == 0) {
      return false;
    }
    String top = root.top().equals("/") ? "" : root.top();
    long level = file.path().substring(top.length()).chars().filter(c -> c == '/').count();
    return level > depth;
  }

  private void addChecksums() {
    List<FoundFile> files = matched.stream().filter(file -> file.type().equals("file")).toList();
    if (files.isEmpty()) {
      return;
    }
    String algorithm = run.get(StatModule.CHECKSUM_ALGORITHM);
    StringBuilder script = new StringBuilder();
    for (FoundFile file : files) {
      script.append("j_sum ").append(algorithm).append(' ');
      script.append(Quote.word(file.path())).append('\n');
    }
    Reply reply = run.target().inspect(Request.of(script + ":\n").using(FileProbe.FUNCTIONS));
    Answers answers = Answers.of(reply);
    files.forEach(file -> StatFacts.addChecksum(file.values(), answers.next()));
  }
}
