package io.jansible.template.plugin;

import io.jansible.source.Problem;
import io.jansible.source.UserError;
import io.jansible.template.Outside;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.PythonError;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What one use of a lookup is given: terms by place, options by name. */
record Terms(List<Object> all, Map<String, Object> options, Evaluation evaluation) {
  /** The terms, of which lists are taken apart, one level. */
  List<Object> flat() {
    List<Object> flat = new ArrayList<>();
    for (Object each : all) {
      if (Undefined.refuse(each) instanceof List<?> list) {
        flat.addAll(list);
      } else {
        flat.add(each);
      }
    }
    return flat;
  }

  /** The flat terms as texts. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    flat().forEach(each -> texts.add(Text.of(each)));
    return texts;
  }

  /** The terms as lists. */
  List<List<Object>> lists() {
    List<List<Object>> lists = new ArrayList<>();
    all.forEach(each -> lists.add(Iteration.list(each)));
    return lists;
  }

  Object option(String name, Object otherwise) {
    return options.getOrDefault(name, otherwise);
  }

  /** An option that is true or false, or a word for it. */
  boolean flag(String name, boolean otherwise) {
    Object given = options.get(name);
    if (Types.isText(given)) {
      return switch (Text.of(given).strip().toLowerCase(Locale.ROOT)) {
        case "y", "yes", "on", "1", "true", "t", "1.0" -> true;
        case "n", "no", "off", "0", "false", "f", "0.0" -> false;
        default ->
            throw PythonError.type(
                "Invalid value for " + name + ": " + Text.repr(given) + " is not a valid boolean");
      };
    }
    return given == null ? otherwise : Truth.of(given);
  }

  Outside outside() {
    return evaluation.engine().outside();
  }

  /** A file that a term names, or an error in the words of file lookups. */
  Path file(String name) {
    Path found = outside().find(evaluation.scope(), "files", name);
    if (found == null) {
      throw new TemplateException(
          "Unable to access the file '"
              + name
              + "': File not found. Use -vvvvv to see paths searched.");
    }
    return found;
  }

  byte[] read(Path file) {
    try {
      return outside().read(file);
    } catch (IOException failure) {
      throw new TemplateException("Unable to access the file '" + file + "'.");
    } catch (UserError encrypted) {
      Problem problem = encrypted.problems().get(0);
      throw new TemplateException(problem.message(), problem.at()).hint(problem.hint());
    }
  }

  String readText(Path file) {
    return new String(read(file), java.nio.charset.StandardCharsets.UTF_8);
  }

  /**
   * A term as some lookups take it, {@code key a=1 b=2}: what has no equals sign, joined, is under
   * the empty name; options fill in what the term does not say.
   */
  Map<String, String> parameters(String term) {
    Map<String, String> found = new LinkedHashMap<>();
    options.forEach((name, value) -> found.put(name, Text.of(value)));
    found.putAll(pairs(term));
    return found;
  }

  /** The pairs of a term alone; under an empty name what is none. */
  static Map<String, String> pairs(String term) {
    Map<String, String> found = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (Object word : io.jansible.template.value.TextSplitting.byBlanks(term, Long.MAX_VALUE)) {
      String text = (String) word;
      int equals = text.indexOf('=');
      if (equals > 0) {
        found.put(text.substring(0, equals), text.substring(equals + 1));
      } else {
        words.add(text);
      }
    }
    found.put("", String.join(" ", words));
    return found;
  }
}
