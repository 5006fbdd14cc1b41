package io.jansible.template.statement;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.template.Scope;
import io.jansible.template.Syntax;
import io.jansible.template.TemplateException;
import io.jansible.template.TemplateSettings;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.text.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds and compiles the templates that a template includes, imports or extends. */
public final class Loader {
  private final List<Path> searchPath;
  private final Syntax syntax;
  private final TemplateSettings settings;
  private final Map<Path, Loaded> loaded = new ConcurrentHashMap<>();

  public Loader(List<Path> searchPath, Syntax syntax, TemplateSettings settings) {
    this.searchPath = searchPath;
    this.syntax = syntax;
    this.settings = settings;
  }

  /** A template and its text. */
  record Loaded(Unit unit, Source source) {}

  /** The first template of the names that is there, or null. */
  Loaded find(List<String> names, Evaluation evaluation) {
    for (String name : names) {
      Path file = file(name, evaluation);
      if (file != null) {
        return load(name, file, evaluation);
      }
    }
    return null;
  }

  private Path file(String name, Evaluation evaluation) {
    for (Path place : searchPath) {
      Path candidate = place.resolve(name);
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    Scope scope = evaluation.scope();
    return evaluation.engine().outside().find(scope, "templates", name);
  }

  /** One template file is rendered with one loader: what it includes in a loop is read once. */
  private Loaded load(String name, Path file, Evaluation evaluation) {
    Loaded known = loaded.get(file);
    if (known != null) {
      return known;
    }
    Loaded read = read(name, file, evaluation);
    if (!searchPath.isEmpty()) {
      loaded.put(file, read);
    }
    return read;
  }

  private Loaded read(String name, Path file, Evaluation evaluation) {
    try {
      byte[] bytes = evaluation.engine().outside().read(file);
      String text = Source.normal(new String(bytes, StandardCharsets.UTF_8));
      Source source = new Source(text, new Position(new SourceText(file.toString(), text), 1, 1));
      return new Loaded(compile(source), source);
    } catch (IOException failure) {
      throw new TemplateException(name + ": " + failure.getMessage());
    }
  }

  private Unit compile(Source source) {
    try {
      return TreeBuilder.build(source.text(), syntax, settings);
    } catch (io.jansible.template.expression.SyntaxException failure) {
      throw failure.locate(source::place, 0);
    }
  }
}
