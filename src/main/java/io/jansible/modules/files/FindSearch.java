package io.jansible.modules.files;

import io.jansible.connection.Quote;
import io.jansible.connection.Reply;
import io.jansible.connection.Request;
import io.jansible.module.ModuleRun;
import io.jansible.module.Result;
import io.jansible.module.file.Answers;
import io.jansible.module.file.FileProbe;
import java.util.ArrayList;
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
  private final List<FoundFile> matches = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private long examined;

  FindSearch(ModuleRun run, FoundWish wish, FindListing listing) {
    this.run = run;
    this.wish = wish;
    this.listing = listing;
    this.skipped = new LinkedHashMap<>(listing.skipped());
    this.contents = searchesContent() ? ContentSearch.of(run, candidates()) : null;
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
            .put("files", matches.stream().map(FoundFile::values).toList())
            .put("msg", message())
            .put("matched", (long) matches.size())
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
    return limit != null && matches.size() >= limit;
  }

  private boolean searchesContent() {
    return run.get(FindModule.CONTAINS) != null && wish.type().equals("file");
  }

  private List<String> candidates() {
    List<String> paths = new ArrayList<>();
    for (FindListing.Root root : listing.roots()) {
      if (root.children() != null) {
        root.children().values().stream()
            .flatMap(List::stream)
            .filter(file -> !isTooDeep(root, file) && wish.accepts(file, listing.now()))
            .forEach(file -> paths.add(file.path()));
      }
    }
    return paths;
  }

  /** Takes what fits below a directory; answers why it had to stop, or null. */
  private String search(FindListing.Root root) {
    List<String> directories = new ArrayList<>(List.of(root.top()));
    while (!directories.isEmpty() && !isFull()) {
      String directory = directories.remove(0);
      List<FoundFile> files = inOrder(root, root.children().getOrDefault(directory, List.of()));
      examined += files.size();
      List<String> below = new ArrayList<>();
      for (FoundFile file : files) {
        if (isFull()) {
          break;
        }
        if (!isTooDeep(root, file)) {
          if (wish.accepts(file, listing.now())
              && contents != null
              && contents.isUnreadable(file)) {
            return contents.problem(file);
          }
          take(file);
          if (root.children().containsKey(file.path())) {
            below.add(file.path());
          }
        }
      }
      directories.addAll(0, below);
    }
    return null;
  }

  private void take(FoundFile file) {
    if (wish.accepts(file, listing.now()) && (contents == null || contents.matches(file))) {
      matches.add(file);
    }
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
    List<FoundFile> files = matches.stream().filter(file -> file.type().equals("file")).toList();
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
