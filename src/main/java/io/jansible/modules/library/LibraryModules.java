package io.jansible.modules.library;

import io.jansible.module.Module;
import io.jansible.module.Registry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
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
  private final Map<Path, CustomModule> used = new LinkedHashMap<>();

  /**
   * @param configured folders that come after all that are added
   */
  public LibraryModules(Registry builtin, List<Path> configured) {
    this.builtin = builtin;
    configured.forEach(folder -> this.configured.add(LibraryFolder.of(folder)));
  }

  /** Takes in a folder, behind those that were added before. */
  public synchronized void add(Path folder) {
    LibraryFolder more = LibraryFolder.of(folder);
    if (!added.contains(more)) {
      added.add(more);
    }
  }

  /** A name with a collection other than Ansible's old one is no library's. */
  @Override
  public Optional<Module> find(String name) {
    String plain = name.startsWith(LEGACY) ? name.substring(LEGACY.length()) : name;
    Path file = plain.indexOf('.') < 0 ? file(plain) : null;
    return file == null ? builtin.find(name) : Optional.of(module(plain, file));
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
