package io.jansible.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where installed collections are looked for.
 *
 * @param roots folders that hold {@code ansible_collections}, or have that name themselves
 */
public record CollectionPaths(List<Path> roots) {
  private static final String ALL = "ansible_collections";

  /**
   * The folder of a collection: of one that is there twice the first; null when there is none.
   *
   * @param collection {@code namespace.name}
   */
  public Path folder(String collection) {
    for (Path root : roots) {
      Path all = root.endsWith(ALL) ? root : root.resolve(ALL);
      Path folder = all.resolve(collection.replace('.', '/'));
      if (Files.isDirectory(folder)) {
        return folder;
      }
    }
    return null;
  }
}
