package io.jansible.playbook;

import io.jansible.source.Problem;
import io.jansible.source.SourceText;
import io.jansible.source.UserError;
import io.jansible.source.YamlNode;
import io.jansible.source.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads playbooks. */
public final class PlaybookParser {
  private final ModuleNames modules;
  private final Consumer<Problem> warnings;

  /**
   * @param modules tells modules from mistyped keywords
   * @param warnings hears of what works but is surely not meant
   */
  public PlaybookParser(ModuleNames modules, Consumer<Problem> warnings) {
    this.modules = modules;
    this.warnings = warnings;
  }

  /**
   * Reads a playbook.
   *
   * @param file where the text was read
   * @throws UserError with all mistakes of the playbook, in the order of their places
   */
  public Playbook parse(Path file, SourceText text) {
    Findings findings = new Findings(warnings);
    YamlNode document = new YamlReader(warnings).read(text);
    List<Play> plays = new ArrayList<>();
    if (document instanceof YamlNode.Sequence sequence) {
      PlayParser parser = new PlayParser(modules, findings);
      for (YamlNode element : sequence.elements()) {
        if (element instanceof YamlNode.Mapping mapping) {
          if (isImport(mapping)) {
            findings.problem(mapping.at(), "'import_playbook' is not supported yet");
            continue;
          }
          plays.add(parser.parse(mapping));
        } else {
          findings.problem(
              element.at(), "A play must be a mapping, not " + Constant.shape(element));
        }
      }
    } else {
      reportNoList(document, text, findings);
    }
    if (findings.hasProblems()) {
      throw new UserError(findings.problems());
    }
    return new Playbook(file, text.name(), plays);
  }

  private static boolean isImport(YamlNode.Mapping mapping) {
    return mapping.get("import_playbook") != null
        || mapping.get("ansible.builtin.import_playbook") != null;
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
