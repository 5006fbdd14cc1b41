package io.jansible.playbook;

import io.jansible.source.Ordered;
import java.nio.file.Path;
import java.util.List;

/**
 * A playbook file as its author wrote it: plays that run one after the other.
 *
 * @param file where it was read; the directory of it is {@code playbook_dir}
 * @param name the file as the operator named it
 */
public record Playbook(Path file, String name, List<Play> plays) {
  public Playbook {
    plays = Ordered.copy(plays);
  }
}
