package io.jansible.variables;

import io.jansible.source.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Facts in a file for each host, as Ansible's cache plugins have them. A file is replaced as a
 * whole; one that cannot be read or written is told, and the run goes on with what it learns by
 * itself.
 */
public final class FactFiles implements FactCache {
  private final FactFormat format;
  private final Path directory;
  private final String prefix;
  private final Duration lifetime;
  private final Consumer<Problem> warnings;
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  /**
   * @param format how the files are written
   * @param directory where the files are; it is made when the first one is written
   * @param prefix what stands before a host's name in the name of its file
   * @param lifetime how old a file may be; zero for any age
   * @param warnings hears of files that cannot be read or written
   */
  public FactFiles(
      FactFormat format,
      Path directory,
      String prefix,
      Duration lifetime,
      Consumer<Problem> warnings) {
    this.format = format;
    this.directory = directory;
    this.prefix = prefix;
    this.lifetime = lifetime;
    this.warnings = warnings;
  }

  @Override
  public Map<String, Object> load(String host) {
    Path file = file(host);
    try {
      if (isOld(file)) {
        return Map.of();
      }
      Object read = format.read(Files.readAllBytes(file));
      if (read instanceof Map<?, ?> map) {
        Map<String, Object> facts = new LinkedHashMap<>();
        map.forEach((name, value) -> facts.put(name.toString(), value));
        return facts;
      }
      tell(file, "holds no dictionary of facts, so they are gathered anew", null);
    } catch (NoSuchFileException e) {
      return Map.of();
    } catch (IOException | IllegalArgumentException e) {
      tell(file, "cannot be read, so facts are gathered anew", e);
    }
    return Map.of();
  }

  private boolean isOld(Path file) throws IOException {
    Instant written = Files.getLastModifiedTime(file).toInstant();
    return !lifetime.isZero() && written.plus(lifetime).isBefore(Instant.now());
  }

  @Override
  public void store(String host, Map<String, Object> facts) {
    Path file = file(host);
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, ".facts", null);
      try {
        Files.writeString(fresh, format.write(facts));
        Files.move(
            fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException e) {
      tell(file, "cannot be written, so the facts of this run are not kept", e);
    }
  }

  @Override
  public void forget(String host) {
    try {
      Files.deleteIfExists(file(host));
    } catch (IOException e) {
      tell(file(host), "cannot be removed", e);
    }
  }

  /** A name that leads elsewhere stays in the directory. */
  private Path file(String host) {
    return directory.resolve(prefix + host.replace('/', '_'));
  }

  private void tell(Path file, String what, Exception why) {
    if (told.add(directory + what)) {
      String reason = why == null ? "" : ": " + why.getMessage();
      warnings.accept(new Problem("The fact cache " + file + " " + what + reason, null, null));
    }
  }
}
