package io.jansible.playbook;

import io.jansible.source.CollectionPaths;
import io.jansible.source.Ordered;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where roles are looked for.
 *
 * @param roles the directories of the setting {@code roles_path}
 * @param collections the directories of the setting {@code collections_path}; each may hold {@code
 *     ansible_collections}
 */
public record RolePaths(List<Path> roles, List<Path> collections) {
  public RolePaths {
    roles = Ordered.copy(roles);
    collections = Ordered.copy(collections);
  }

  /** A role's directory, and the name and collection that it has there. */
  record Found(String name, String collection, Path directory) {}

  /**
   * Looks for a role.
   *
   * @param playbookDirectory where the playbook stands
   * @param beside the directory of the role that needs this one, or null
   * @param searched takes the directories that were looked into, for a message
   * @param ownCollections collections whose roles may be named without them
   * @return null when there is none
   */
  Found find(
      String name,
      Path playbookDirectory,
      Path beside,
      List<String> ownCollections,
      Set<Path> searched) {
    Found collected = inCollections(name, playbookDirectory, ownCollections);
    if (collected != null) {
      return collected;
    }
    for (Path directory : directories(playbookDirectory, beside)) {
      searched.add(directory);
      Path role = directory.resolve(expanded(name)).normalize();
      if (Files.isDirectory(role)) {
        return new Found(role.isAbsolute() && name.contains("/") ? last(name) : name, null, role);
      }
    }
    return null;
  }

  /** The names of all roles that are there, for suggestions. */
  List<String> names(Path playbookDirectory, Path beside) {
    List<String> names = new ArrayList<>();
    for (Path directory : directories(playbookDirectory, beside)) {
      boolean roles = !directory.equals(playbookDirectory);
      if (roles && Files.isDirectory(directory)) {
        try (Stream<Path> entries = Files.list(directory)) {
          entries.filter(Files::isDirectory).forEach(role -> names.add(last(role.toString())));
        } catch (java.io.IOException e) {
          continue;
        }
      }
    }
    return names;
  }

  private Set<Path> directories(Path playbookDirectory, Path beside) {
    Set<Path> all = new LinkedHashSet<>();
    all.add(playbookDirectory.resolve("roles"));
    all.addAll(roles);
    if (beside != null) {
      all.add(beside.getParent());
    }
    all.add(playbookDirectory);
    return all;
  }

  private Found inCollections(String name, Path playbookDirectory, List<String> ownCollections) {
    String[] parts = name.split("\\.");
    if (parts.length == 3 && !name.contains("/")) {
      return inCollection(parts[0] + "." + parts[1], parts[2], playbookDirectory);
    }
    for (String collection : ownCollections) {
      Found found = name.contains("/") ? null : inCollection(collection, name, playbookDirectory);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Found inCollection(String collection, String role, Path playbookDirectory) {
    List<Path> roots = new ArrayList<>();
    roots.add(playbookDirectory.resolve("collections"));
    roots.addAll(collections);
    Path folder = new CollectionPaths(roots).folder(collection);
    Path found = folder == null ? null : folder.resolve("roles").resolve(role);
    return found != null && Files.isDirectory(found) ? new Found(role, collection, found) : null;
  }

  private static String expanded(String name) {
    return name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
  }

  private static String last(String path) {
    Path name = Path.of(path).getFileName();
    return name == null ? path : name.toString();
  }
}
