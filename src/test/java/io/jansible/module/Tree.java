package io.jansible.module;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything below a directory as one text: kind, mode, owner, time, content. */
public final class Tree {
  private Tree() {}

  public static String of(Path directory) {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted().toList()) {
        lines.add(line(directory, path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", lines);
  }

  private static String line(Path directory, Path path) throws IOException {
    Map<String, Object> attributes =
        Files.readAttributes(path, "unix:mode,uid,gid,lastModifiedTime", LinkOption.NOFOLLOW_LINKS);
    String content = "";
    if (Files.isSymbolicLink(path)) {
      content = "-> " + Files.readSymbolicLink(path);
    } else if (Files.isRegularFile(path) && Files.isReadable(path)) {
      content = Arrays.hashCode(Files.readAllBytes(path)) + "";
    }
    return directory.relativize(path)
        + " "
        + Integer.toOctalString((int) attributes.get("mode"))
        + " "
        + attributes.get("uid")
        + ":"
        + attributes.get("gid")
        + " "
        + attributes.get("lastModifiedTime")
        + " "
        + content;
  }
}
