package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.json.JsonReader;
import io.jansible.template.value.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The filters json_patch and json_patch_recipe. */
final class JsonPatchFilters {
  private static final List<String> OPERATIONS =
      List.of("add", "copy", "move", "remove", "replace", "test");

  private JsonPatchFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "json_patch" ->
          filter(
              "op, path, value=None, fail_test=False, **more",
              "The document, or the one in a JSON text, with one change by RFC 6902: add, copy,"
                  + " move, remove, replace or test; from names what is copied or moved. None when"
                  + " a test does not hold, an error with fail_test.",
              JsonPatchFilters::one);
      case "json_patch_recipe" ->
          filter(
              "operations, fail_test=False",
              "The document with a list of changes, each a dictionary of op, path, value and from.",
              JsonPatchFilters::several);
      default -> null;
    };
  }

  private static Object one(Call call) {
    Map<Object, Object> operation = new LinkedHashMap<>(call.more());
    operation.keySet().removeIf(key -> !key.equals("from"));
    if (operation.size() < call.more().size()) {
      throw new TemplateException("json_patch: unexpected keywords arguments");
    }
    operation.put("op", call.get("op"));
    operation.put("path", call.get("path"));
    operation.put("value", call.get("value"));
    return patched(call, List.of(operation));
  }

  private static Object several(Call call) {
    if (!(call.get("operations") instanceof List<?> operations)) {
      throw new TemplateException("json_patch_recipe: 'operations' needs to be a list");
    }
    return patched(call, operations);
  }

  private static Object patched(Call call, List<?> operations) {
    Object input = call.value();
    if (!Types.isText(input) && !(input instanceof Map) && !(input instanceof List)) {
      throw new TemplateException(call.name() + ": input is not dictionary, list or string");
    }
    operations.forEach(each -> check(call.name(), each));
    Object document = Types.isText(input) ? JsonReader.read(call.text()) : input;
    JsonPatch patch = new JsonPatch(call.name(), document);
    try {
      operations.forEach(each -> patch.apply((Map<?, ?>) each));
    } catch (JsonPatch.TestFailure failure) {
      if (call.flag("fail_test")) {
        throw failure;
      }
      return null;
    }
    return patch.document();
  }

  private static void check(String filter, Object operation) {
    if (!(operation instanceof Map<?, ?> map)) {
      throw new TemplateException(filter + ": 'operations' must be a list of dictionaries");
    }
    if (!Types.isText(map.get("op"))) {
      throw new TemplateException(filter + ": 'op' argument is not a string");
    }
    if (!OPERATIONS.contains(map.get("op"))) {
      throw new TemplateException(filter + ": unsupported 'op' argument: " + map.get("op"));
    }
  }
}
