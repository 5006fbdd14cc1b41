package io.jansible.modules.files.transfer;

import io.jansible.module.ModuleFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What lies below a local directory, by the path relative to it, sorted.
 *
 * @param files regular files, and what links to files lead to when links are followed
 * @param links symbolic links that are made anew, with what they say
 * @param leaves directories without any file or link below them
 */
record SourceTree(Map<String, Path> files, Map<String, String> links, Set<String> leaves) {
  static SourceTree of(Path directory, boolean followLinks) {
    SourceTree tree =
        new SourceTree(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashSet<>());
    try {
      tree.add(directory, "", followLinks, new ArrayList<>());
    } catch (IOException e) {
      throw new ModuleFailure("could not read " + directory + ": " + e.getMessage());
    }
    return tree;
  }

  /** Returns whether anything was found that makes its directories by itself. */
  private boolean add(Path directory, String prefix, boolean followLinks, List<Path> above)
      throws IOException {
    above.add(directory.toRealPath());
    List<Path> children;
    try (Stream<Path> list = Files.list(directory)) {
      children = list.sorted().toList();
    }
    boolean found = false;
    // What stands in a directory itself comes before what stands deeper, as in Ansible.
    for (boolean deeper : new boolean[] {false, true}) {
      for (Path child : children) {
        if (Files.isDirectory(child) == deeper) {
          found |= addChild(child, prefix + child.getFileName(), followLinks, above);
        }
      }
    }
    above.remove(above.size() - 1);
    return found;
  }

  private boolean addChild(Path child, String name, boolean followLinks, List<Path> above)
      throws IOException {
    boolean link = Files.isSymbolicLink(child);
    // A link that leads back to a directory above it stays a link, as in Ansible.
    if (link && (!followLinks || !Files.exists(child) || above.contains(child.toRealPath()))) {
      links.put(name, Files.readSymbolicLink(child).toString());
      return true;
    }
    if (Files.isDirectory(child)) {
      boolean found = add(child, name + "/", followLinks, above);
      if (!found) {
        leaves.add(name);
      }
      return true;
    }
    files.put(name, child);
    return true;
  }

  /** The directories that the files and links need, parents first. */
  Set<String> directories() {
    Set<String> directories = new LinkedHashSet<>();
    files.keySet().forEach(name -> addParents(name, directories));
    links.keySet().forEach(name -> addParents(name, directories));
    leaves.forEach(name -> addParents(name + "/", directories));
    return directories;
  }

  static void addParents(String name, Set<String> directories) {
    for (int slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      directories.add(name.substring(0, slash));
    }
  }
}
