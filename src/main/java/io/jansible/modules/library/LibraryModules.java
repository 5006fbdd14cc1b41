package io.jansible.modules.library;

import io.jansible.module.Module;
import io.jansible.module.Registry;
import io.jansible.source.CollectionPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The modules of library folders, before those of another registry. A folder that is added counts
 * from then on for the whole run, as in Ansible: the first one that has a name wins.
 */
public final class LibraryModules implements Registry {
  private static final String LEGACY = "ansible.legacy.";

  private final Registry builtin;
  private final List<LibraryFolder> added = new ArrayList<>();
  private final List<LibraryFolder> configured = new ArrayList<>();
  private final Set<Path> collections = new LinkedHashSet<>();
  private final List<Path> configuredCollections;
  private final Map<String, LibraryFolder> ofCollections = new HashMap<>();
  private final Map<Path, CustomModule> used = new LinkedHashMap<>();

  /**
   * @param configured folders that come after all that are added
   * @param collections folders that hold ansible_collections, after all that are added
   */
  public LibraryModules(Registry builtin, List<Path> configured, List<Path> collections) {
    this.builtin = builtin;
    configured.forEach(folder -> this.configured.add(LibraryFolder.of(folder)));
    this.configuredCollections = List.copyOf(collections);
  }

  /** Takes in a folder, behind those that were added before. */
  public synchronized void add(Path folder) {
    LibraryFolder more = LibraryFolder.of(folder);
    if (!added.contains(more)) {
      added.add(more);
    }
  }

  /** Takes in the collections below a folder, behind those that were added before. */
  public synchronized void addCollections(Path root) {
    collections.add(root);
  }

  /** A name with a collection other than Ansible's old one is no library's. */
  @Override
  public Optional<Module> find(String name) {
    String plain = name.startsWith(LEGACY) ? name.substring(LEGACY.length()) : name;
    boolean whole = plain.indexOf('.') >= 0;
    Path file = whole ? null : file(plain);
    if (file == null) {
      Optional<Module> known = builtin.find(name);
      if (known.isPresent() || !whole) {
        return known;
      }
      file = inCollection(plain);
    }
    return file == null ? Optional.empty() : Optional.of(module(plain, file));
  }

  /** The file of a module that is named with its collection; null when there is none. */
  private synchronized Path inCollection(String name) {
    int end = name.indexOf('.', name.indexOf('.') + 1);
    if (end < 0) {
      return null;
    }
    LibraryFolder folder =
        ofCollections.computeIfAbsent(name.substring(0, end), this::folderOfCollection);
    return folder.modules().get(name.substring(end + 1));
  }

  private LibraryFolder folderOfCollection(String collection) {
    List<Path> roots = new ArrayList<>(collections);
    roots.addAll(configuredCollections);
    Path folder = new CollectionPaths(roots).folder(collection);
    return folder == null
        ? LibraryFolder.NONE
        : LibraryFolder.of(folder.resolve("plugins/modules"));
  }

  private synchronized Path file(String name) {
    for (List<LibraryFolder> folders : List.of(added, configured)) {
      for (LibraryFolder folder : folders) {
        Path file = folder.modules().get(name);
        if (file != null) {
          return file;
        }
      }
    }
    return null;
  }

  private synchronized Module module(String name, Path file) {
    return used.computeIfAbsent(file, path -> CustomModule.read(name, path));
  }

  @Override
  public Optional<Module> missing(String name) {
    return builtin.missing(name);
  }

  @Override
  public synchronized Collection<String> names() {
    Set<String> names = new LinkedHashSet<>(builtin.names());
    added.forEach(folder -> names.addAll(folder.modules().keySet()));
    configured.forEach(folder -> names.addAll(folder.modules().keySet()));
    return names;
  }
}
