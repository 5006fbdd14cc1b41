package io.jansible.template.plugin;

import static io.jansible.template.plugin.LookupEntry.lookup;

import io.jansible.template.Outside;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.regex.Regex;
import io.jansible.template.value.Text;
import io.jansible.template.value.TextSplitting;
import io.jansible.template.value.Types;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lookups of the environment, commands, variables and hosts. */
final class WorldLookups {
  private WorldLookups() {}

  static LookupEntry find(String name) {
    return switch (name) {
      case "env" ->
          lookup(
              "default=''",
              "Variables of the controlling machine's environment.",
              WorldLookups::environment);
      case "pipe" ->
          lookup("", "What commands print on the controlling machine.", WorldLookups::pipe);
      case "lines" -> lookup("", "The lines that commands print there.", WorldLookups::lines);
      case "vars" -> lookup("default", "Variables by their names.", WorldLookups::variables);
      case "varnames" ->
          lookup("", "The names of variables that expressions match.", WorldLookups::names);
      case "inventory_hostnames" -> lookup("", "The hosts that patterns choose.", HostsLookup::run);
      case "config" ->
          lookup(ConfigLookup.OPTIONS, "Settings of the operator's, by name.", ConfigLookup::run);
      case "url" ->
          lookup(
              "split_lines=True, headers, username, password, validate_certs=True, timeout=10",
              "What addresses give, in lines or whole.",
              UrlLookup::run);
      default -> null;
    };
  }

  private static List<Object> environment(Terms terms) {
    List<Object> values = new ArrayList<>();
    for (String term : terms.texts()) {
      String name = (String) TextSplitting.byBlanks(term, 1).stream().findFirst().orElse("");
      String value = terms.outside().environment().get(name);
      Object given = terms.option("default", null);
      Object otherwise = given == null ? "" : given;
      if (value == null && otherwise instanceof Undefined) {
        throw new Undefined("The environment variable '" + name + "' is not set.").raised();
      }
      values.add(value == null ? otherwise : value);
    }
    return values;
  }

  private static String output(Terms terms, String command, String name) {
    try {
      Outside.Finished finished = terms.outside().run(terms.evaluation().scope(), command);
      if (finished.status() != 0) {
        throw new TemplateException(
            "lookup_plugin." + name + "(" + command + ") returned " + finished.status());
      }
      return new String(finished.stdout(), StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException failure) {
      throw new TemplateException(
          "lookup_plugin." + name + "(" + command + ") failed: " + failure.getMessage());
    }
  }

  private static List<Object> pipe(Terms terms) {
    List<Object> outputs = new ArrayList<>();
    terms.texts().forEach(command -> outputs.add(output(terms, command, "pipe")));
    return outputs;
  }

  private static List<Object> lines(Terms terms) {
    List<Object> lines = new ArrayList<>();
    terms
        .texts()
        .forEach(
            command -> lines.addAll(TextSplitting.lines(output(terms, command, "lines"), false)));
    return lines;
  }

  private static List<Object> variables(Terms terms) {
    List<Object> values = new ArrayList<>();
    for (Object term : terms.flat()) {
      String name = name(term, terms.evaluation().engine().keepsTypes());
      Object value = terms.evaluation().root().name(name);
      boolean missing = value instanceof Undefined || !isVariable(terms, name);
      if (missing && !terms.options().containsKey("default")) {
        if (isVariable(terms, name)) {
          Undefined.refuse(value);
        }
        throw new TemplateException("No variable named '" + name + "' was found.").during("");
      }
      values.add(missing ? terms.option("default", null) : value);
    }
    return values;
  }

  private static String name(Object term, boolean keepsTypes) {
    if (Types.isText(term)) {
      return Text.of(term);
    }
    String type = Types.name(term);
    throw new TemplateException(
        keepsTypes
            ? "Variable name must be 'str' not '" + type + "'."
            : "Invalid setting identifier, \"%s\" is not a string, its a <class '%s'>"
                .formatted(Text.of(term), type));
  }

  private static boolean isVariable(Terms terms, String name) {
    return terms.evaluation().scope().get(name) != Scope.ABSENT;
  }

  private static List<Object> names(Terms terms) {
    List<Object> found = new ArrayList<>();
    for (Object term : terms.flat()) {
      Regex regex = nameRegex(term);
      for (String name : terms.evaluation().scope().names()) {
        if (regex.isIn(name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private static Regex nameRegex(Object term) {
    if (!Types.isText(term)) {
      throw new TemplateException(
          "Invalid setting identifier, \"%s\" is not a string, it is a <class '%s'>"
              .formatted(Text.of(term), Types.name(term)));
    }
    try {
      return Regex.of(Text.of(term), false, false);
    } catch (TemplateException mistake) {
      throw mistake.partOf(
          "Unable to use \"" + Text.of(term) + "\" as a search parameter: " + mistake.getMessage());
    }
  }
}
