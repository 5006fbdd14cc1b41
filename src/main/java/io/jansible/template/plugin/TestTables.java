package io.jansible.template.plugin;

import java.util.List;
import java.util.function.Function;

/** Where each test is declared; a table's class loads when one of its names is asked for. */
final class TestTables {
  private TestTables() {}

  private static final List<Function<String, TestEntry>> TABLES =
      List.of(
          name -> TypeTests.find(name),
          name -> CompareTests.find(name),
          name -> ResultTests.find(name),
          name -> PatternTests.find(name));

  static TestEntry find(String name) {
    for (Function<String, TestEntry> table : TABLES) {
      TestEntry found = table.apply(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
