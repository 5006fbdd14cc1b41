package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Suggestion;
import io.jansible.source.YamlNode;
import java.util.ArrayList;
import java.util.List;

/** Reads what a play asks for before it begins. */
final class VarsPromptParser {
  private static final String FORM = "Write '- name: NAME' and below it 'prompt: QUESTION'.";

  private final Findings findings;

  VarsPromptParser(Findings findings) {
    this.findings = findings;
  }

  /** The entries of a list, or the one that stands without a list. */
  List<VarPrompt> parse(WrittenKeywords play) {
    YamlNode node = play.node(Keyword.VARS_PROMPT);
    if (node == null) {
      return List.of();
    }
    List<YamlNode> entries =
        node instanceof YamlNode.Sequence sequence ? sequence.elements() : List.of(node);
    List<VarPrompt> prompts = new ArrayList<>();
    for (YamlNode entry : entries) {
      VarPrompt prompt = entry(entry);
      if (prompt != null) {
        prompts.add(prompt);
      }
    }
    return Ordered.copy(prompts);
  }

  private VarPrompt entry(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      findings.problem(
          node.at(),
          "Each element of 'vars_prompt' must be a mapping, not " + Constant.shape(node),
          FORM);
      return null;
    }
    WrittenKeywords written = new WrittenKeywords(mapping, Place.VARS_PROMPT, findings);
    written.refuseOthers();
    if (!written.has(Keyword.NAME)) {
      findings.problem(mapping.at(), "A prompt of 'vars_prompt' needs the 'name' of its variable");
      return null;
    }
    return new VarPrompt(
        written.text(Keyword.NAME),
        prompt(written),
        written.value(Keyword.DEFAULT),
        written.bool(Keyword.PRIVATE),
        written.bool(Keyword.CONFIRM),
        encryption(written),
        written.integer(Keyword.SALT_SIZE),
        written.text(Keyword.SALT),
        written.bool(Keyword.UNSAFE));
  }

  /** An empty one is not the same as none. */
  private static Written prompt(WrittenKeywords written) {
    boolean empty = !written.has(Keyword.PROMPT) && written.at(Keyword.PROMPT) != null;
    return empty ? new Written("", written.at(Keyword.PROMPT)) : written.text(Keyword.PROMPT);
  }

  private Written encryption(WrittenKeywords written) {
    Written encryption = written.value(Keyword.ENCRYPT);
    if (encryption == null || encryption.isTemplated() || VarPrompt.isPlain(encryption.value())) {
      return encryption;
    }
    String name = String.valueOf(encryption.value());
    if (!VarPrompt.ENCRYPTIONS.contains(name)) {
      String near = Suggestion.hint(name, VarPrompt.ENCRYPTIONS);
      String all = "There are " + String.join(", ", VarPrompt.ENCRYPTIONS) + ".";
      findings.problem(encryption.at(), VarPrompt.noEncryption(name), near != null ? near : all);
    }
    return encryption;
  }
}
