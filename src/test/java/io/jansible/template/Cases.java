package io.jansible.template;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Evaluates recorded cases: {@code Cases [--generation 214|219|default] [--only PREFIX] FILE…}
 * prints each failing case with what was got and wanted, then how many passed and failed.
 */
public final class Cases {
  private Cases() {}

  public static void main(String[] arguments) throws IOException {
    String generation = "default";
    String only = "";
    int passed = 0;
    int failed = 0;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].equals("--generation")) {
        generation = arguments[++i];
      } else if (arguments[i].equals("--only")) {
        only = arguments[++i];
      } else {
        for (Case each : read(Path.of(arguments[i]))) {
          if (!each.id().startsWith(only)) {
            continue;
          }
          String failure = each.failure(generation);
          passed += failure == null ? 1 : 0;
          failed += failure == null ? 0 : 1;
          report(System.out, each, failure);
        }
      }
    }
    System.out.println(passed + " passed, " + failed + " failed");
    System.exit(failed == 0 ? 0 : 1);
  }

  private static void report(PrintStream out, Case each, String failure) {
    if (failure != null) {
      out.println(each.id() + "  " + each.template().replace("\n", "\\n") + "\n" + failure);
    }
  }

  static List<Case> read(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank()) {
        cases.add(new Case((Map<?, ?>) Json.read(line)));
      }
    }
    return cases;
  }
}
