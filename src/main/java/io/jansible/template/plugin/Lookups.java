package io.jansible.template.plugin;

import io.jansible.source.Suggestion;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.UndefinedException;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.value.Arguments;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs lookups, and gives their results as {@code lookup} and {@code query} ask. */
final class Lookups {
  private static final Set<String> LISTS_ALONE = Set.of("list", "flattened", "indexed_items");

  private Lookups() {}

  static LookupEntry find(String name) {
    LookupEntry found = ListLookups.find(name);
    found = found == null ? WorldLookups.find(name) : found;
    return found == null ? FileLookups.find(name) : found;
  }

  /** {@code lookup(…)} in an expression. */
  static Object run(String name, Arguments arguments, Evaluation evaluation) {
    Map<String, Object> options = new LinkedHashMap<>(arguments.named());
    boolean wantList =
        Truth.of(options.containsKey("wantlist") ? options.remove("wantlist") : false);
    Object errors = options.remove("errors");
    List<Object> result;
    try {
      for (Object each : arguments.positional()) {
        Undefined.refuse(each);
      }
      result = entry(name).run(Arrays.asList(arguments.positional()), options, evaluation);
    } catch (UndefinedException undefined) {
      throw undefined;
    } catch (TemplateException failure) {
      boolean ignored = "ignore".equals(errors) || "warn".equals(errors);
      if (!ignored) {
        throw failure.during("The lookup plugin '" + name + "' failed: ");
      }
      if (errors.equals("warn")) {
        evaluation
            .engine()
            .deprecated("Lookup failed but the error is being ignored: " + failure.getMessage());
      }
      return wantList ? new ArrayList<>() : null;
    }
    return wantList || result.isEmpty() ? result : joined(result);
  }

  private static LookupEntry entry(String name) {
    LookupEntry entry = find(name);
    if (entry == null) {
      throw new TemplateException("The lookup plugin '" + name + "' was not found.")
          .during("")
          .hint(Suggestion.hint(name, near -> find(near) != null));
    }
    return entry;
  }

  /** A with_ loop's items: the lookup over a list of terms, or over one. */
  static List<Object> items(String name, Object value, Evaluation evaluation) {
    try {
      return entry(name).run(terms(name, value, evaluation), Map.of(), evaluation);
    } catch (UndefinedException undefined) {
      throw undefined;
    } catch (TemplateException failure) {
      throw failure.during("The lookup plugin '" + name + "' failed: ");
    }
  }

  /** Until 2.18 most lookups took a dictionary for its keys instead of for one term. */
  private static List<Object> terms(String name, Object value, Evaluation evaluation) {
    if (value instanceof Map<?, ?> map
        && !evaluation.engine().keepsTypes()
        && !name.equals("dict")) {
      if (LISTS_ALONE.contains(name)) {
        throw new TemplateException("with_" + name + " expects a list");
      }
      return new ArrayList<>(map.keySet());
    }
    return new ArrayList<>(value instanceof List<?> list ? list : Arrays.asList(value));
  }

  /** Texts with commas between; one value as itself. */
  private static Object joined(List<Object> result) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < result.size(); i++) {
      if (!Types.isText(result.get(i))) {
        return result.size() == 1 ? result.get(0) : result;
      }
      text.append(i == 0 ? "" : ",").append(Text.of(result.get(i)));
    }
    return text.toString();
  }
}
