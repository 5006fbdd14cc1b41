package io.jansible.template.plugin;

import java.util.List;
import java.util.function.Function;

/** Where each filter is declared; a table's class loads when one of its names is asked for. */
final class FilterTables {
  private FilterTables() {}

  private static final List<Function<String, FilterEntry>> TABLES =
      List.of(
          name -> ValueFilters.find(name),
          name -> TextFilters.find(name),
          name -> SequenceFilters.find(name),
          name -> SelectFilters.find(name),
          name -> NumberFilters.find(name),
          name -> DictFilters.find(name),
          name -> HtmlFilters.find(name),
          name -> JsonFilters.find(name),
          name -> RegexFilters.find(name),
          name -> SetFilters.find(name),
          name -> PathFilters.find(name),
          name -> HumanFilters.find(name),
          name -> HashFilters.find(name),
          name -> DateFilters.find(name),
          name -> UrlFilters.find(name));

  static FilterEntry find(String name) {
    for (Function<String, FilterEntry> table : TABLES) {
      FilterEntry found = table.apply(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
