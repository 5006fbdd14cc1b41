package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lookup csvfile, and how CSV is taken apart. */
final class CsvLookup {
  private CsvLookup() {}

  static List<Object> run(Terms terms) {
    List<Object> found = new ArrayList<>();
    for (String term : terms.texts()) {
      Map<String, String> given = terms.parameters(term);
      String key = given.get("");
      if (key.isEmpty()) {
        throw new TemplateException("Search key is required but was not found");
      }
      String delimiter = given.getOrDefault("delimiter", "TAB");
      char separator = separator(delimiter);
      String file = given.getOrDefault("file", "ansible.csv");
      int keyColumn = column(given.getOrDefault("keycol", "0"));
      int column = column(given.getOrDefault("col", "1"));
      String value = given.get("default");
      for (List<String> row : rows(terms.readText(terms.file(file)), separator)) {
        if (row.size() > keyColumn && row.get(keyColumn).equals(key)) {
          if (column >= row.size()) {
            throw PythonError.index("list index out of range");
          }
          value = row.get(column);
          break;
        }
      }
      if (value != null) {
        found.add(value);
      }
    }
    return found;
  }

  private static char separator(String delimiter) {
    if (delimiter.equals("TAB") || delimiter.equals("\\t")) {
      return '\t';
    }
    if (delimiter.length() != 1) {
      throw PythonError.type("\"delimiter\" must be a 1-character string");
    }
    return delimiter.charAt(0);
  }

  private static int column(String number) {
    try {
      return Integer.parseInt(number.strip());
    } catch (NumberFormatException none) {
      throw PythonError.value("invalid literal for int() with base 10: " + Text.repr(number));
    }
  }

  /** The rows of a text, with quotes as spreadsheets write them. */
  static List<List<String>> rows(String text, char separator) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.length() == 0) {
        quoted = true;
        any = true;
      } else if (c == separator) {
        row.add(cell.toString());
        cell.setLength(0);
        any = true;
      } else if (c == '\n') {
        if (any || cell.length() > 0) {
          row.add(cell.toString());
          rows.add(row);
        }
        row = new ArrayList<>();
        cell.setLength(0);
        any = false;
      } else if (c != '\r') {
        cell.append(c);
      }
    }
    if (any || cell.length() > 0) {
      row.add(cell.toString());
      rows.add(row);
    }
    return rows;
  }
}
