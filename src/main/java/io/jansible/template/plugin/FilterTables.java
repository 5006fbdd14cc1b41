package io.jansible.template.plugin;

import java.util.List;
import java.util.function.Function;

/** Where each filter is declared; a table's class loads when one of its names is asked for. */
final class FilterTables {
  private static final List<Function<String, FilterEntry>> BUILTIN =
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
          name -> UrlFilters.find(name),
          name -> YamlFilters.find(name),
          name -> RandomFilters.find(name));

  private FilterTables() {}

  /** The filter of a name; a collection's filter has the collection before it. */
  static FilterEntry find(String name) {
    String collection = Collections.of(name);
    String simple = name.substring(collection.length());
    return switch (collection) {
      case "community.general." -> general(simple);
      case "ansible.utils.", "ansible.netcommon." -> NetworkFilters.find(simple);
      default -> builtin(simple);
    };
  }

  private static FilterEntry builtin(String name) {
    for (Function<String, FilterEntry> table : BUILTIN) {
      FilterEntry found = table.apply(name);
      if (found != null) {
        return found;
      }
    }
    return redirected(name);
  }

  private static FilterEntry general(String name) {
    FilterEntry found = CommunityFilters.find(name);
    return found == null && name.equals("random_mac") ? RandomFilters.find(name) : found;
  }

  /** Filters that were Ansible's own once are found by their short names still. */
  private static FilterEntry redirected(String name) {
    return name.equals("json_query") ? CommunityFilters.find(name) : NetworkFilters.find(name);
  }
}
