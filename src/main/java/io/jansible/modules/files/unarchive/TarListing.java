package io.jansible.modules.files.unarchive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What tar prints when it compares: the names of members, and after a name what differs. */
final class TarListing {
  private static final Pattern MISSING =
      Pattern.compile(
          "(: Warning: Cannot (stat|readlink): No such file or directory|: Invalid"
              + " (owner|group).*)$|^"
              + TarArchive.UNCOMPARED
              + "$");

  /** With --strip-components, a directory that is stripped away is reported as missing. */
  private static final String STRIPPED = ": : Warning: Cannot stat: No such file or directory";

  private static final Set<String> ALWAYS =
      Set.of("Mod time differs", "Symlink differs", "Contents differ", "Size differs");
  private static final Set<String> BY_ATTRIBUTE =
      Set.of("Mode differs", "Uid differs", "Gid differs", "File type differs");

  private final List<String> names = new ArrayList<>();
  private final List<String> differences = new ArrayList<>();

  private TarListing() {}

  static TarListing parse(List<String> lines) {
    TarListing listing = new TarListing();
    String start = null;
    for (String line : lines) {
      String reason =
          start == null || !line.startsWith(start) ? "" : line.substring(start.length());
      if (ALWAYS.contains(reason) || BY_ATTRIBUTE.contains(reason)) {
        listing.differences.add(reason);
      } else {
        listing.names.add(line);
        start = (line.endsWith("/") ? line.substring(0, line.length() - 1) : line) + ": ";
      }
    }
    return listing;
  }

  List<String> names() {
    return names;
  }

  /**
   * Whether something differs that unpacking would set right. What the task itself says of owner,
   * group and permissions does not count; nor do owners where only the administrator may set them.
   */
  boolean isDifferent(UnarchiveTask task, boolean administrator, List<String> complaints) {
    for (String reason : differences) {
      boolean counts =
          switch (reason) {
            case "Mode differs" -> task.attributes().mode() == null;
            case "Uid differs" -> administrator && task.attributes().owner() == null;
            case "Gid differs" -> administrator && task.attributes().group() == null;
            default -> true;
          };
      if (counts) {
        return true;
      }
    }
    return complaints.stream()
        .anyMatch(line -> !line.endsWith(STRIPPED) && MISSING.matcher(line).find());
  }
}
