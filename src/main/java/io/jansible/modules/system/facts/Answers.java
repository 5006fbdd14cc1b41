package io.jansible.modules.system.facts;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a node answered to the questions: text by section, lines by file, paths and programs. */
public final class Answers {
  private final Map<String, String> sections;
  private final Map<String, List<String>> files = new LinkedHashMap<>();
  private final Set<String> paths;
  private final Map<String, String> programs = new LinkedHashMap<>();

  private Answers(Map<String, String> sections) {
    this.sections = sections;
    for (String line : lines("files")) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        files
            .computeIfAbsent(line.substring(0, colon), file -> new ArrayList<>())
            .add(line.substring(colon + 1));
      }
    }
    paths = new LinkedHashSet<>(lines("paths"));
    for (String line : lines("programs")) {
      programs.put(line.substring(line.lastIndexOf('/') + 1), line);
    }
  }

  /** Reads what the script printed. Text that is not UTF-8 has replacement characters. */
  public static Answers parse(byte[] output, String mark) {
    String text = new String(output, StandardCharsets.UTF_8);
    String opening = "\n" + mark + " ";
    Map<String, String> sections = new LinkedHashMap<>();
    int at = text.indexOf(opening);
    while (at >= 0) {
      int name = at + opening.length();
      int newline = text.indexOf('\n', name);
      if (newline < 0) {
        break;
      }
      int next = text.indexOf(opening, newline + 1);
      sections.put(
          text.substring(name, newline),
          text.substring(newline + 1, next < 0 ? text.length() : next));
      at = next;
    }
    return new Answers(sections);
  }

  /** Whether the script came to its end. */
  public boolean complete() {
    return sections.containsKey("end");
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** What a section holds, or the empty text. */
  public String output(String section) {
    return sections.getOrDefault(section, "");
  }

  /** The names of all sections that begin so. */
  public List<String> sections(String prefix) {
    return sections.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  public List<String> lines(String section) {
    String text = output(section);
    return text.isEmpty() ? List.of() : List.of(text.split("\n"));
  }

  /** The lines of a file; empty when it cannot be read. */
  public List<String> file(String path) {
    return files.getOrDefault(path, List.of());
  }

  /** A file's text without white space around it; null when there is none. */
  public String text(String path) {
    String text = String.join("\n", file(path)).strip();
    return text.isEmpty() ? null : text;
  }

  /** A file's text without white space around it; the other text when there is none. */
  public String text(String path, String otherwise) {
    String text = text(path);
    return text == null ? otherwise : text;
  }

  /** The files that have been read, in the shell's order, below a directory. */
  public List<String> filesBelow(String directory) {
    return files.keySet().stream().filter(path -> path.startsWith(directory)).toList();
  }

  public boolean exists(String path) {
    return paths.contains(path);
  }

  /** The paths below a directory that exist, of those that were asked for. */
  public List<String> pathsBelow(String directory) {
    return paths.stream().filter(path -> path.startsWith(directory)).toList();
  }

  public boolean hasProgram(String name) {
    return programs.containsKey(name);
  }
}
