package io.jansible.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;

/** A world of named files, with a fixed environment and time. */
final class FakeOutside extends LocalOutside {
  private final Map<Path, String> files = new LinkedHashMap<>();

  FakeOutside(Map<?, ?> files) {
    files.forEach((name, text) -> this.files.put(Path.of((String) name), (String) text));
  }

  @Override
  public Path find(Scope scope, String subdirectory, String name) {
    for (Path place : new Path[] {Path.of(subdirectory, name), Path.of(name)}) {
      if (files.containsKey(place.normalize())) {
        return place.normalize();
      }
    }
    return Path.of(name).isAbsolute() ? super.find(scope, subdirectory, name) : null;
  }

  @Override
  public byte[] read(Path file) throws IOException {
    String text = files.get(file);
    return text == null ? super.read(file) : text.getBytes(StandardCharsets.UTF_8);
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
}
