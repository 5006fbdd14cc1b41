package io.jansible.modules.system.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers of a node that a test makes up. */
final class NodeAnswers {
  private final List<String> files = new ArrayList<>();
  private final List<String> paths = new ArrayList<>();
  private final List<String> programs = new ArrayList<>();
  private final Map<String, String> sections = new LinkedHashMap<>();

  NodeAnswers file(String path, String text) {
    text.lines().forEach(line -> files.add(path + ":" + line));
    return this;
  }

  NodeAnswers paths(String... more) {
    paths.addAll(List.of(more));
    return this;
  }

  NodeAnswers programs(String... more) {
    programs.addAll(List.of(more));
    return this;
  }

  NodeAnswers output(String section, String text) {
    sections.put(section, text);
    return this;
  }

  Answers answers() {
    StringBuilder text = new StringBuilder();
    sections.put("files", String.join("\n", files));
    sections.put("paths", String.join("\n", paths));
    sections.put("programs", String.join("\n", programs));
    sections.put("end", "");
    sections.forEach((name, content) -> text.append("\nMARK " + name + "\n" + content));
    return Answers.parse(text.toString().getBytes(StandardCharsets.UTF_8), "MARK");
  }

  Map<String, Object> readBy(FactFamily family) {
    return family.read(answers());
  }

  Map<String, Object> readBy(HardwareFacts.Part part) {
    return part.read(answers());
  }
}
