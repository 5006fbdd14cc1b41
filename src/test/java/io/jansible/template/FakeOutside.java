package io.jansible.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** A directory with the given files, and a fixed environment and time. */
final class FakeOutside extends LocalOutside implements AutoCloseable {
  /** Where a case without files runs; nothing is made or removed there. */
  private static final Path ROOT = Path.of("/");

  private final Path directory;

  FakeOutside(Map<?, ?> files) {
    if (files.isEmpty()) {
      directory = ROOT;
      return;
    }
    try {
      directory = Files.createTempDirectory("case");
      for (Map.Entry<?, ?> file : files.entrySet()) {
        Path path = directory.resolve((String) file.getKey());
        Files.createDirectories(path.getParent());
        Files.writeString(path, (String) file.getValue());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where include, import and extends look for templates. */
  List<Path> searchPath() {
    return List.of(directory);
  }

  @Override
  protected List<Path> searchPath(Scope scope) {
    return searchPath();
  }

  @Override
  public Map<String, String> environment() {
    return Map.of("TZ", "UTC", "HOME", "/root", "JINJA_TEST_ENV", "envval");
  }

  @Override
  public ZonedDateTime now() {
    return ZonedDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneId.of("UTC"));
  }

  @Override
  public RandomGenerator random() {
    return new Random(1);
  }

  @Override
  public void close() {
    if (directory.equals(ROOT)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
