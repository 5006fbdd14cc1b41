package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.Tuple;
import io.jansible.template.value.Dicts;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Operators;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** The filters of community.general that playbooks use most. */
final class CommunityFilters {
  private CommunityFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "counter" -> filter("", "How often each element is there.", CommunityFilters::count);
      case "dict" -> filter("", "The dictionary of a list of pairs.", CommunityFilters::dict);
      case "dict_kv" ->
          filter(
              "key",
              "A dictionary with the value under a key.",
              call -> {
                Map<Object, Object> map = new LinkedHashMap<>();
                map.put(call.get("key"), call.value());
                return map;
              });
      case "version_sort" ->
          filter(
              "",
              "Versions in order.",
              call -> {
                List<Object> list = Iteration.list(call.value());
                list.sort((a, b) -> VersionTest.loose(Text.of(a), Text.of(b)));
                return list;
              });
      case "groupby_as_dict" ->
          filter(
              "attribute",
              "The elements by the value of one of their attributes.",
              CommunityFilters::group);
      case "lists_mergeby" ->
          filter(
              "*lists, **options",
              "The dictionaries of several lists, those with the same value under an index merged.",
              ListMerging::merge);
      case "lists_union", "lists_intersect", "lists_difference", "lists_symmetric_difference" ->
          filter("*lists, **options", "The lists combined as sets.", ListMerging::combine);
      case "from_csv" ->
          filter(
              "dialect='excel', fieldnames=None, delimiter=None, skipinitialspace=None,"
                  + " strict=None",
              "A list of a CSV text's lines as dictionaries.",
              CommunityFilters::csv);
      case "keep_keys", "remove_keys" ->
          filter(
              "target, matching_parameter='equal'",
              "The dictionaries of a list with only some of their keys, or without them.",
              KeyFilters::choose);
      case "replace_keys" ->
          filter(
              "target, matching_parameter='equal'",
              "The dictionaries of a list with keys renamed.",
              KeyFilters::rename);
      case "unicode_normalize" ->
          filter(
              "form='NFC'", "The text in a normal form of Unicode.", CommunityFilters::normalized);
      case "json_query" ->
          filter(
              "expr",
              "What a JMESPath expression finds in the value.",
              call ->
                  io.jansible.template.jmespath.Query.compile(call.text("expr"))
                      .search(call.value()));
      default -> texts(name);
    };
  }

  private static FilterEntry texts(String name) {
    FilterEntry found =
        switch (name) {
          case "from_ini" -> filter("", "The sections and options of an INI text.", IniText::read);
          case "to_ini" ->
              filter("", "A dictionary of dictionaries as an INI text.", IniText::write);
          case "crc32" -> filter("", "The CRC-32 of the text.", CommunityFilters::crc);
          case "accumulate" ->
              filter(
                  "",
                  "The sums of the first element, two, three and so on.",
                  CommunityFilters::sums);
          default -> HashidsFilters.find(name);
        };
    found = found != null ? found : JsonPatchFilters.find(name);
    return found != null ? found : TimeFilters.find(name);
  }

  private static Object crc(Call call) {
    if (!Types.isText(call.value())) {
      throw new TemplateException(
          "Invalid value type (<class '%s'>) for crc32 (%s)"
              .formatted(Types.name(call.value()), Text.repr(call.value())));
    }
    CRC32 crc = new CRC32();
    crc.update(call.text().getBytes(StandardCharsets.UTF_8));
    return Long.toHexString(crc.getValue());
  }

  private static Object sums(Call call) {
    if (!(call.value() instanceof List) && !Types.isText(call.value())) {
      throw new TemplateException(
          "Invalid value type (<class '%s'>) for accumulate (%s)"
              .formatted(Types.name(call.value()), Text.repr(call.value())));
    }
    List<Object> sums = new ArrayList<>();
    for (Object each : Iteration.of(call.value())) {
      sums.add(sums.isEmpty() ? each : Operators.add(sums.get(sums.size() - 1), each));
    }
    return sums;
  }

  private static Object count(Call call) {
    if (!(call.value() instanceof List) && !Types.isText(call.value())) {
      throw new TemplateException(
          "Argument for community.general.counter must be a sequence (string or list). %s is"
                  .formatted(Text.of(call.value()))
              + " <class '%s'>".formatted(Types.name(call.value())));
    }
    Map<Object, Object> counts = new LinkedHashMap<>();
    for (Object each : Iteration.of(call.value())) {
      if (each instanceof Map || each instanceof List && !(each instanceof Tuple)) {
        throw new TemplateException(
            "community.general.counter needs a sequence with hashable elements (int, float or"
                + " str) - unhashable type: '"
                + Types.name(each)
                + "'");
      }
      Dicts.put(counts, each, 1L + (Long) Dicts.get(counts, each, 0L));
    }
    return counts;
  }

  private static Object dict(Call call) {
    Map<Object, Object> map = new LinkedHashMap<>();
    int index = 0;
    for (Object pair : Iteration.of(call.value())) {
      List<Object> both = Iteration.list(pair);
      if (both.size() != 2) {
        throw PythonError.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(index, both.size()));
      }
      Dicts.put(map, both.get(0), both.get(1));
      index++;
    }
    return map;
  }

  private static Object group(Call call) {
    Map<Object, Object> groups = new LinkedHashMap<>();
    int index = -1;
    for (Object each : Iteration.of(call.value())) {
      index++;
      if (!(each instanceof Map<?, ?> map)) {
        throw new TemplateException("Sequence element #" + index + " is not a mapping");
      }
      if (!map.containsKey(call.get("attribute"))) {
        throw new TemplateException(
            "Attribute not contained in element #" + index + " of sequence");
      }
      Object key = map.get(call.get("attribute"));
      if (groups.containsKey(key)) {
        throw new TemplateException(
            "Multiple sequence entries have attribute value " + Text.repr(key));
      }
      groups.put(key, each);
    }
    return groups;
  }

  private static Object normalized(Call call) {
    if (!Types.isText(call.value())) {
      throw new TemplateException(
          "<class '" + Types.name(call.value()) + "'> is not a valid input type");
    }
    String form = call.text("form");
    if (!List.of("NFC", "NFD", "NFKC", "NFKD").contains(form)) {
      throw new TemplateException(form + " is not a valid form");
    }
    return Normalizer.normalize(call.text(), Normalizer.Form.valueOf(form));
  }

  private static Object csv(Call call) {
    String dialect = call.text("dialect");
    if (!List.of("excel", "excel-tab", "unix").contains(dialect)) {
      throw new TemplateException(
          "Dialect '" + dialect + "' is not supported by your version of python.");
    }
    Object delimiter = call.get("delimiter");
    char separator =
        delimiter != null ? Text.of(delimiter).charAt(0) : dialect.equals("excel-tab") ? '\t' : ',';
    List<List<String>> rows = CsvLookup.rows(call.text(), separator);
    List<Object> names =
        call.get("fieldnames") == null ? null : Iteration.list(call.get("fieldnames"));
    List<Object> records = new ArrayList<>();
    boolean trim = call.get("skipinitialspace") != null && call.flag("skipinitialspace");
    for (List<String> row : rows) {
      if (names == null) {
        names = new ArrayList<>(row);
        continue;
      }
      Map<Object, Object> fields = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String cell = i < row.size() ? row.get(i) : null;
        fields.put(names.get(i), cell != null && trim ? cell.stripLeading() : cell);
      }
      records.add(fields);
    }
    return records;
  }
}
