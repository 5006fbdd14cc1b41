package io.jansible;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Data flows one way: the table of packages and what each may import, kept by reading imports. */
class ArchitectureTest {
  private static final Path ROOT = Path.of("src/main/java/io/jansible");
  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-zA-Z0-9_.]+);", Pattern.MULTILINE);

  /** The arrows. {@code modules} stands for every package below it. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("vault", Set.of("source")),
          Map.entry("inventory", Set.of("source")),
          Map.entry("playbook", Set.of("source")),
          Map.entry("template", Set.of("source", "vault")),
          Map.entry("variables", Set.of("source", "vault", "inventory", "playbook", "template")),
          Map.entry("connection", Set.of("source")),
          Map.entry("module", Set.of("source", "connection")),
          Map.entry("modules", Set.of("source", "connection", "module")),
          Map.entry(
              "execute",
              Set.of(
                  "source",
                  "vault",
                  "inventory",
                  "playbook",
                  "template",
                  "variables",
                  "connection",
                  "module")),
          Map.entry("output", Set.of("source", "template", "module", "execute")),
          Map.entry(
              "cli",
              Set.of(
                  "source",
                  "vault",
                  "inventory",
                  "playbook",
                  "template",
                  "variables",
                  "connection",
                  "module",
                  "modules",
                  "execute",
                  "output")));

  /** Where each library may be seen. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "org.snakeyaml", Set.of("source"),
          "org.tomlj", Set.of("inventory"),
          "com.hubspot", Set.of("template"),
          "com.jcraft", Set.of("connection"),
          "org.bouncycastle", Set.of("modules.crypto", "vault"),
          "picocli", Set.of("cli"),
          "org.jline", Set.of("cli.line"));

  private static final Map<Path, String> FILES = new TreeMap<>();

  @BeforeAll
  static void read() throws IOException {
    try (Stream<Path> found = Files.walk(ROOT)) {
      for (Path file : found.filter(path -> path.toString().endsWith(".java")).toList()) {
        FILES.put(file, Files.readString(file));
      }
    }
  }

  @Test
  void everyImportFollowsAnArrow() {
    List<String> wrong = new ArrayList<>();
    FILES.forEach(
        (file, text) -> {
          String from = top(packageOf(file));
          for (String name : imports(text)) {
            if (name.startsWith("io.jansible.")) {
              String to = top(name.substring("io.jansible.".length()));
              if (!from.equals(to) && !MAY_IMPORT.get(from).contains(to)) {
                wrong.add(file + " imports " + name);
              }
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyLibraryStaysInItsPackage() {
    List<String> wrong = new ArrayList<>();
    FILES.forEach(
        (file, text) ->
            imports(text)
                .forEach(
                    name ->
                        LIBRARIES.forEach(
                            (library, packages) -> {
                              boolean leaks =
                                  name.startsWith(library + ".")
                                      && packages.stream().noneMatch(packageOf(file)::startsWith);
                              if (leaks) {
                                wrong.add(file + " imports " + name);
                              }
                            })));
    assertThat(wrong).isEmpty();
  }

  @Test
  void packagesFormNoCycle() {
    Map<String, Set<String>> arrows = new HashMap<>();
    FILES.forEach(
        (file, text) -> {
          for (String name : imports(text)) {
            if (name.startsWith("io.jansible.")) {
              String to = top(name.substring("io.jansible.".length()));
              arrows.computeIfAbsent(top(packageOf(file)), key -> new TreeSet<>()).add(to);
            }
          }
        });
    arrows.forEach((from, tos) -> tos.remove(from));
    assertThat(arrows.keySet())
        .allSatisfy(name -> assertThat(reach(name, arrows)).doesNotContain(name));
  }

  @Test
  void onlyOutputAndCliPrint() {
    List<String> printing = new ArrayList<>();
    FILES.forEach(
        (file, text) -> {
          String from = top(packageOf(file));
          if (!from.equals("output")
              && !from.equals("cli")
              && (text.contains("System.out") || text.contains("System.err"))) {
            printing.add(file.toString());
          }
        });
    assertThat(printing).isEmpty();
  }

  @Test
  void noFileIsLong() {
    assertThat(FILES)
        .allSatisfy(
            (file, text) ->
                assertThat(text.lines().count()).as(file.toString()).isLessThanOrEqualTo(400));
  }

  @Test
  void everyPackageHasItsPage() {
    Set<Path> packages = new TreeSet<>();
    FILES.keySet().forEach(file -> packages.add(file.getParent()));
    assertThat(packages)
        .allSatisfy(
            directory ->
                assertThat(
                        Files.exists(directory.resolve("package-info.java"))
                            || directory.equals(ROOT.resolve("modules")))
                    .as(directory.toString())
                    .isTrue());
  }

  /** A test that reads nothing passes always; so it counts. */
  @Test
  void theFilesAreThere() {
    assertThat(FILES.size()).isGreaterThan(150);
  }

  private static Set<String> reach(String from, Map<String, Set<String>> arrows) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(arrows.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static List<String> imports(String text) {
    List<String> names = new ArrayList<>();
    Matcher matcher = IMPORT.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  private static String packageOf(Path file) {
    return ROOT.relativize(file.getParent()).toString().replace('/', '.');
  }

  private static String top(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
