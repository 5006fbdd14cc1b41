package io.jansible.template;

import io.jansible.source.VaultFiles;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The machine that this process runs on. Files are looked for in the directories that the scope's
 * {@code ansible_search_path} lists, else in its {@code playbook_dir}, else in the current one.
 */
public class LocalOutside implements Outside {
  private final VaultFiles files;
  private final OperatorSettings settings;

  public LocalOutside(VaultFiles files, OperatorSettings settings) {
    this.files = files;
    this.settings = settings;
  }

  /** A machine on which nobody has a vault's password, or has set anything. */
  public LocalOutside() {
    this(VaultFiles.PLAIN, OperatorSettings.NONE);
  }

  @Override
  public VaultFiles files() {
    return files;
  }

  @Override
  public OperatorSettings settings() {
    return settings;
  }

  @Override
  public Path find(Scope scope, String subdirectory, String name) {
    Path asked = expanded(name);
    if (asked.isAbsolute()) {
      return Files.exists(asked) ? asked : null;
    }
    for (Path place : places(scope, subdirectory)) {
      Path candidate = place.resolve(name);
      if (Files.exists(candidate)) {
        return candidate.normalize();
      }
    }
    return null;
  }

  @Override
  public List<Path> places(Scope scope, String subdirectory) {
    List<Path> places = new ArrayList<>();
    for (Path place : searchPath(scope)) {
      places.add(place.resolve(subdirectory));
      places.add(place);
    }
    return places;
  }

  private Path expanded(String name) {
    if (name.equals("~") || name.startsWith("~/")) {
      String home = environment().getOrDefault("HOME", System.getProperty("user.home"));
      return Path.of(home + name.substring(1));
    }
    return Path.of(name);
  }

  /** The directories that relative names are looked for in, in order. */
  protected List<Path> searchPath(Scope scope) {
    List<Path> places = new ArrayList<>();
    if (scope.get("ansible_search_path") instanceof List<?> listed) {
      listed.forEach(place -> places.add(Path.of(String.valueOf(place))));
    }
    if (places.isEmpty() && scope.get("playbook_dir") instanceof String directory) {
      places.add(Path.of(directory));
    }
    if (places.isEmpty()) {
      places.add(Path.of("").toAbsolutePath());
    }
    return places;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return files.bytes(file);
  }

  @Override
  public void write(Scope scope, String name, byte[] content) throws IOException {
    Path file = searchPath(scope).get(0).resolve(expanded(name));
    Path directory = file.toAbsolutePath().getParent();
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory.getParent()); // as in Ansible, only the last is closed
      Files.createDirectory(directory, allowed("rwx------"));
    }
    Files.deleteIfExists(file);
    Files.createFile(file, allowed("rw-------"));
    Files.write(file, content);
  }

  private static FileAttribute<Set<PosixFilePermission>> allowed(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  @Override
  public Map<String, String> environment() {
    return System.getenv();
  }

  @Override
  public Finished run(Scope scope, String command) throws IOException {
    File directory = searchPath(scope).get(0).toFile();
    Process process = new ProcessBuilder("/bin/sh", "-c", command).directory(directory).start();
    process.getOutputStream().close();
    var errors = new ByteArrayOutputStream();
    var reader = new Thread(() -> copy(process.getErrorStream(), errors), "lookup");
    reader.setDaemon(true);
    reader.start();
    try {
      byte[] output = process.getInputStream().readAllBytes();
      reader.join();
      return new Finished(process.waitFor(), output, errors.toByteArray());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    }
  }

  private static void copy(InputStream from, ByteArrayOutputStream to) {
    try (from) {
      from.transferTo(to);
    } catch (IOException e) {
      return; // the process is gone: what it said is all there is
    }
  }

  @Override
  public ZonedDateTime now() {
    return ZonedDateTime.now();
  }

  @Override
  public RandomGenerator random() {
    return new SecureRandom();
  }
}
