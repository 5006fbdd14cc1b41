package io.jansible.template.plugin;

import static io.jansible.template.plugin.LookupEntry.lookup;

import io.jansible.source.SourceText;
import io.jansible.template.OverlaidScope;
import io.jansible.template.Scope;
import io.jansible.template.Syntax;
import io.jansible.template.TemplateException;
import io.jansible.template.expression.Engine;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lookups of the controlling machine's files. */
final class FileLookups {
  private FileLookups() {}

  static LookupEntry find(String name) {
    return switch (name) {
      case "file" ->
          lookup("rstrip=True, lstrip=False", "The content of files.", FileLookups::contents);
      case "unvault" ->
          lookup("", "The content of vault files, decrypted.", FileLookups::decrypted);
      case "fileglob" -> lookup("", "The plain files that patterns match.", FileLookups::matching);
      case "first_found" ->
          lookup(
              "files, paths, skip=False", "The first file that is there.", FileLookups::firstFound);
      case "template" ->
          lookup(
              "template_vars, variable_start_string, variable_end_string, comment_start_string,"
                  + " comment_end_string, trim_blocks, lstrip_blocks, convert_data, jinja2_native",
              "Template files, rendered.",
              FileLookups::rendered);
      case "csvfile" ->
          lookup(
              "file='ansible.csv', delimiter='TAB', col=1, keycol=0, default=None,"
                  + " encoding='utf-8'",
              "A cell of the line whose first cell is the key.",
              CsvLookup::run);
      case "ini" ->
          lookup(
              "file='ansible.ini', section='global', type='ini', default='', re=False",
              "Values of an INI or properties file.",
              IniLookup::run);
      case "password" ->
          lookup(
              "length=20, chars, encrypt, ident, seed",
              "A password that is made once and kept in a file.",
              PasswordLookup::run);
      default -> null;
    };
  }

  private static List<Object> contents(Terms terms) {
    List<Object> contents = new ArrayList<>();
    for (String name : terms.texts()) {
      String text = terms.readText(terms.file(name));
      text = terms.flag("lstrip", false) ? text.stripLeading() : text;
      contents.add(terms.flag("rstrip", true) ? text.stripTrailing() : text);
    }
    return contents;
  }

  private static List<Object> decrypted(Terms terms) {
    List<Object> contents = new ArrayList<>();
    terms.texts().forEach(name -> contents.add(terms.readText(terms.file(name))));
    return contents;
  }

  private static List<Object> matching(Terms terms) {
    List<Object> found = new ArrayList<>();
    for (String pattern : terms.texts()) {
      found.addAll(matching(pattern, terms));
    }
    return found;
  }

  /** A pattern without a directory is looked for in all places, until something matches. */
  private static List<Object> matching(String pattern, Terms terms) {
    String directory = Paths.directory(pattern);
    Scope scope = terms.evaluation().scope();
    if (!directory.isEmpty()) {
      Path place = terms.outside().find(scope, "files", directory);
      return place == null
          ? List.of()
          : Paths.glob(place.resolve(pattern.substring(pattern.lastIndexOf('/') + 1)).toString());
    }
    for (Path place : terms.outside().places(scope, "files")) {
      List<Object> found = Paths.glob(place.resolve(pattern).toString());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<Object> firstFound(Terms terms) {
    List<Object> asked = new ArrayList<>(terms.flat());
    boolean skip = terms.flag("skip", false);
    List<String> names = new ArrayList<>();
    candidates(terms.options(), names);
    for (Object each : asked) {
      if (each instanceof Map<?, ?> map) {
        skip |= map.get("skip") != null && Truth.of(map.get("skip"));
        candidates(map, names);
      } else {
        List<String> paths = strings(terms.option("paths", null));
        (paths.isEmpty() ? List.of("") : paths)
            .forEach(
                path ->
                    names.add(
                        path.toString().isEmpty() ? Text.of(each) : path + "/" + Text.of(each)));
      }
    }
    for (String name : names) {
      Path found = terms.outside().find(terms.evaluation().scope(), "files", name);
      if (found != null) {
        return ListLookups.listOf(found.toString());
      }
    }
    if (skip) {
      return new ArrayList<>();
    }
    throw new TemplateException("No file was found when using first_found.");
  }

  private static void candidates(Map<?, ?> given, List<String> names) {
    List<String> paths = strings(given.get("paths"));
    List<String> files = strings(given.get("files"));
    for (String path : paths.isEmpty() ? List.of("") : paths) {
      for (String file : files) {
        names.add(path.isEmpty() ? file : path + "/" + file);
      }
    }
    if (files.isEmpty() && given.containsKey("files")) {
      names.addAll(paths);
    }
  }

  /** A list, or a text with commas, semicolons or colons between. */
  private static List<String> strings(Object value) {
    List<String> strings = new ArrayList<>();
    if (Types.isText(value)) {
      for (String part : Text.of(value).split("[,;:]")) {
        strings.add(part.strip());
      }
    } else if (value != null) {
      Iteration.of(value).forEach(each -> strings.add(Text.of(each)));
    }
    return strings;
  }

  private static List<Object> rendered(Terms terms) {
    List<Object> texts = new ArrayList<>();
    for (String name : terms.texts()) {
      Path file = terms.outside().find(terms.evaluation().scope(), "templates", name);
      if (file == null) {
        throw new TemplateException(
            "the template file " + name + " could not be found for the lookup");
      }
      Scope scope = terms.evaluation().scope();
      if (terms.option("template_vars", null) instanceof Map<?, ?> more) {
        scope = new OverlaidScope(more, scope);
      }
      SourceText text = new SourceText(file.toString(), terms.readText(file));
      List<Path> places = file.getParent() == null ? List.of() : List.of(file.getParent());
      Engine engine = terms.evaluation().engine();
      Object value = engine.renderFile(text, syntax(terms), scope, places);
      boolean plain = !text.content().contains("{{") && !text.content().contains("{%");
      texts.add(plain || !terms.flag("convert_data", true) ? value : engine.converted(value));
    }
    return texts;
  }

  private static Syntax syntax(Terms terms) {
    Syntax f = Syntax.FILE;
    return new Syntax(
        f.blockStart(),
        f.blockEnd(),
        Text.of(terms.option("variable_start_string", f.variableStart())),
        Text.of(terms.option("variable_end_string", f.variableEnd())),
        Text.of(terms.option("comment_start_string", f.commentStart())),
        Text.of(terms.option("comment_end_string", f.commentEnd())),
        terms.flag("trim_blocks", f.trimBlocks()),
        terms.flag("lstrip_blocks", f.lstripBlocks()),
        f.newline(),
        f.quoting());
  }
}
