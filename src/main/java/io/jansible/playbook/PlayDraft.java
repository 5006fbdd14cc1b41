package io.jansible.playbook;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is collected while one play, or something that is included into it, is read from its files.
 */
final class PlayDraft {
  private final ParserParts parts;
  private final Findings findings;
  private final Path directory;
  private final Map<String, Object> vars;
  private final List<RoleUse> roles = new ArrayList<>();
  private final List<Step> handlers = new ArrayList<>();
  private final Deque<Path> open = new ArrayDeque<>();
  private final boolean running;

  /**
   * @param directory where the playbook stands
   * @param vars the play's variables, which names of imports may use
   * @param running whether the play runs already
   */
  PlayDraft(
      ParserParts parts,
      Findings findings,
      Path directory,
      Map<String, Object> vars,
      boolean running) {
    this.running = running;
    this.parts = parts;
    this.findings = findings;
    this.directory = directory;
    this.vars = vars;
  }

  ParserParts parts() {
    return parts;
  }

  Findings findings() {
    return findings;
  }

  Path directory() {
    return directory;
  }

  boolean isRunning() {
    return running;
  }

  /** The uses of roles, in order, without those that only other roles need. */
  List<RoleUse> roles() {
    return roles;
  }

  /** The handlers of roles that were imported, in order. */
  List<Step> handlers() {
    return handlers;
  }

  /** A name that an import gives, rendered; null when that cannot be done, which is reported. */
  String name(Written written, Surroundings around) {
    if (written == null || !written.isTemplated()) {
      return written == null ? null : String.valueOf(written.value());
    }
    try {
      return parts.names().render(written, near(around));
    } catch (UserError e) {
      e.problems().forEach(findings::problem);
      return null;
    }
  }

  private Map<String, Object> near(Surroundings around) {
    Map<String, Object> near = new LinkedHashMap<>();
    if (around.role() != null) {
      near.putAll(around.role().defaults());
    }
    near.putAll(vars);
    if (around.role() != null) {
      near.putAll(around.role().vars());
      near.put("role_path", around.role().role().directory().toString());
      near.put("role_name", around.role().role().name());
    }
    near.putAll(around.keywords().vars());
    if (around.role() != null) {
      near.putAll(around.role().params());
    }
    near.putAll(around.includeParams());
    near.put("playbook_dir", directory.toString());
    return near;
  }

  /**
   * The document of a file that something imports; null when there is none or it cannot be read,
   * which is reported.
   *
   * @param at where the import stands
   */
  YamlNode read(Path file, Position at) {
    try {
      SourceText text = parts.files().read(file);
      return new YamlReader(parts.warnings()).read(text);
    } catch (UserError e) {
      if (e.isOfEncryption()) {
        throw e;
      }
      e.problems()
          .forEach(
              problem ->
                  findings.problem(
                      problem.at() == null
                          ? new io.jansible.source.Problem(problem.message(), at, problem.hint())
                          : problem));
      return null;
    }
  }

  /** Whether a file or a role is being read already: it would import itself for ever. */
  boolean isOpen(Path path) {
    return open.contains(path);
  }

  void open(Path path) {
    open.push(path);
  }

  void close() {
    open.pop();
  }
}
