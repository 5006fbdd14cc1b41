package io.jansible.template.plugin;

/** Where each filter is declared; a table's class loads when one of its names is asked for. */
final class FilterTables {
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

  /** Table after table: a function for each would cost more than most runs use of them. */
  private static FilterEntry builtin(String name) {
    FilterEntry found = ValueFilters.find(name);
    found = found != null ? found : TextFilters.find(name);
    found = found != null ? found : SequenceFilters.find(name);
    found = found != null ? found : SelectFilters.find(name);
    found = found != null ? found : NumberFilters.find(name);
    found = found != null ? found : DictFilters.find(name);
    found = found != null ? found : HtmlFilters.find(name);
    found = found != null ? found : JsonFilters.find(name);
    found = found != null ? found : RegexFilters.find(name);
    found = found != null ? found : SetFilters.find(name);
    found = found != null ? found : PathFilters.find(name);
    found = found != null ? found : HumanFilters.find(name);
    found = found != null ? found : HashFilters.find(name);
    found = found != null ? found : DateFilters.find(name);
    found = found != null ? found : UrlFilters.find(name);
    found = found != null ? found : YamlFilters.find(name);
    found = found != null ? found : RandomFilters.find(name);
    found = found != null ? found : VaultFilters.find(name);
    return found != null ? found : redirected(name);
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
