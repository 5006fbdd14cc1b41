package io.jansible.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The file that was probably meant by one that is not there. */
public final class NearFile {
  private NearFile() {}

  /** A hint such as {@code did you mean "site.yaml"?} from the files beside it, or null. */
  public static String hint(Path missing) {
    Path directory = missing.toAbsolutePath().getParent();
    Path name = missing.getFileName();
    if (directory == null || name == null || !Files.isDirectory(directory)) {
      return null;
    }
    try (Stream<Path> beside = Files.list(directory)) {
      List<String> names = beside.map(path -> path.getFileName().toString()).sorted().toList();
      return Suggestion.hint(name.toString(), names);
    } catch (IOException e) {
      return null;
    }
  }
}
