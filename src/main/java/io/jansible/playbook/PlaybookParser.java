package io.jansible.playbook;

import io.jansible.source.NearFile;
import io.jansible.source.Ordered;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads playbooks, with the playbooks that they import. */
public final class PlaybookParser {
  private static final String IMPORT = "import_playbook";

  private final ParserParts parts;

  public PlaybookParser(ParserParts parts) {
    this.parts = parts;
  }

  /**
   * Reads a playbook.
   *
   * @param file where the text was read
   * @throws UserError with all mistakes of the playbook, in the order of their places
   */
  public Playbook parse(Path file, SourceText text) {
    Findings findings = new Findings(parts.warnings());
    YamlNode document = new YamlReader(parts.warnings()).read(text);
    List<Play> plays = new ArrayList<>();
    Path whole = file.toAbsolutePath().normalize();
    read(document, text, whole, Keywords.NONE, List.of(whole), plays, findings);
    if (findings.hasProblems()) {
      throw new UserError(findings.problems());
    }
    return new Playbook(file, text.name(), plays);
  }

  /**
   * @param open the playbooks that are being read, this one the last
   */
  private void read(
      YamlNode document,
      SourceText text,
      Path file,
      Keywords outer,
      List<Path> open,
      List<Play> plays,
      Findings findings) {
    if (!(document instanceof YamlNode.Sequence sequence)) {
      reportNoList(document, text, findings);
      return;
    }
    PlayParser parser = new PlayParser(parts, findings);
    for (YamlNode element : sequence.elements()) {
      if (!(element instanceof YamlNode.Mapping mapping)) {
        findings.problem(element.at(), "A play must be a mapping, not " + Constant.shape(element));
      } else if (imported(mapping) != null) {
        imported(mapping, file, outer, open, plays, findings);
      } else {
        plays.add(parser.parse(mapping, file.getParent(), outer));
      }
    }
  }

  private static YamlNode.Entry imported(YamlNode.Mapping mapping) {
    for (YamlNode.Entry entry : mapping.entries()) {
      String key = ((YamlNode.Scalar) entry.key()).text();
      if (key.equals(IMPORT) || key.equals("ansible.builtin." + IMPORT)) {
        return entry;
      }
    }
    return null;
  }

  private void imported(
      YamlNode.Mapping mapping,
      Path file,
      Keywords outer,
      List<Path> open,
      List<Play> plays,
      Findings findings) {
    KeywordsParser reader = new KeywordsParser(findings);
    WrittenKeywords written = new WrittenKeywords(mapping, Place.IMPORT_PLAYBOOK, findings);
    YamlNode.Entry entry = imported(mapping);
    written.others().values().stream().filter(o -> o != entry).forEach(written::refuse);
    Keywords own = reader.parse(written, reader.vars(written)).inside(outer);
    Written name = Constant.STR.read("'" + IMPORT + "'", entry.value(), findings);
    PlayDraft draft = new PlayDraft(parts, findings, file.getParent(), own.vars(), false);
    String given = name == null ? null : draft.name(name, Surroundings.NONE);
    if (given == null) {
      return;
    }
    Path path = file.getParent().resolve(given.strip()).normalize();
    if (!Files.isRegularFile(path)) {
      String hint = NearFile.hint(path);
      findings.problem(entry.value().at(), "The playbook '" + given + "' was not found", hint);
    } else if (open.contains(path)) {
      findings.problem(entry.value().at(), "This playbook imports itself, for ever");
    } else {
      YamlNode document = draft.read(path, entry.value().at());
      parts.modules().library(path.getParent().resolve("library"));
      SourceText text = document == null ? entry.value().at().source() : document.at().source();
      read(document, text, path, own, Ordered.join(open, List.of(path)), plays, findings);
    }
  }

  private static void reportNoList(YamlNode document, SourceText text, Findings findings) {
    if (document == null
        || document instanceof YamlNode.Scalar nothing && nothing.value() == null) {
      findings.problem(
          new io.jansible.source.Position(text, 1, 1),
          "This playbook is empty",
          "A playbook is a list of plays: '- hosts: all', with 'tasks:' below.");
    } else {
      findings.problem(
          document.at(),
          "A playbook must be a list of plays, not " + Constant.shape(document),
          "Start each play with '- hosts: …'.");
    }
  }
}
