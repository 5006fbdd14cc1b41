package io.jansible.template.plugin;

/** Where each test is declared; a table's class loads when the tables before it do not know it. */
final class TestTables {
  private TestTables() {}

  static TestEntry find(String name) {
    TestEntry found = TypeTests.find(name);
    found = found != null ? found : CompareTests.find(name);
    found = found != null ? found : ResultTests.find(name);
    found = found != null ? found : PatternTests.find(name);
    return found;
  }
}
