package io.jansible.module;

import io.jansible.source.SourceText;
import io.jansible.source.Templated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A controller whose files stand in one directory, whose time passes only while a module sleeps,
 * and whose templates know {@code {{ name }}} only.
 */
public final class DirectoryController implements Controller {
  public static final Instant NOW = Instant.parse("2026-03-01T10:20:30.123456Z");

  private final Path directory;
  private final Map<String, Object> variables = new LinkedHashMap<>();
  private TemplateSyntax syntax;
  private final List<String> shown = new ArrayList<>();
  private Prompter prompter = Prompter.NONE;
  private Duration slept = Duration.ZERO;
  private Consumer<Duration> meanwhile = time -> {};

  public DirectoryController(Path directory) {
    this.directory = directory;
  }

  public DirectoryController variable(String name, Object value) {
    variables.put(name, value);
    return this;
  }

  /** The syntax that the last rendering was asked for. */
  public TemplateSyntax syntax() {
    return syntax;
  }

  @Override
  public Path find(String subdirectory, String name) {
    Path path = directory.resolve(name);
    if (!Files.exists(path)) {
      throw new ModuleFailure("Could not find or access '" + name + "'");
    }
    return path;
  }

  @Override
  public Path local(String name) {
    return directory.resolve(name);
  }

  @Override
  public String host() {
    return "web1";
  }

  @Override
  public Path directory(String subdirectory, String name) {
    return directory.resolve(name);
  }

  @Override
  public String task() {
    return "The task";
  }

  @Override
  public void show(String line) {
    shown.add(line);
  }

  /** What modules have shown. */
  public List<String> shown() {
    return shown;
  }

  /** Has somebody at the terminal who answers. */
  public DirectoryController prompter(Prompter other) {
    prompter = other;
    return this;
  }

  @Override
  public Prompter prompter() {
    return prompter;
  }

  @Override
  public Object variable(String name) {
    return variables.get(name);
  }

  @Override
  public Map<String, Object> resolved(Map<String, Object> written) {
    Map<String, Object> plain = new LinkedHashMap<>();
    written.forEach((name, value) -> plain.put(name, Templated.unmarked(value)));
    return plain;
  }

  @Override
  public byte[] read(Path file, boolean decrypt) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String render(
      SourceText template, TemplateSyntax wanted, Map<String, Object> more, List<Path> searchPath) {
    syntax = wanted;
    Map<String, Object> all = new LinkedHashMap<>(variables);
    all.putAll(more);
    String text = template.content();
    for (Map.Entry<String, Object> entry : all.entrySet()) {
      String markup = wanted.variableStart() + " " + entry.getKey() + " " + wanted.variableEnd();
      text = text.replace(markup, String.valueOf(entry.getValue()));
    }
    return text;
  }

  @Override
  public Object rendered(String option, Templated written) {
    return evaluate(written.toString());
  }

  @Override
  public Object evaluate(String expression) {
    if (!variables.containsKey(expression)) {
      throw new ModuleFailure("'" + expression + "' is undefined");
    }
    return variables.get(expression);
  }

  @Override
  public boolean keepsTypes() {
    return true;
  }

  @Override
  public boolean holds(Object condition) {
    return condition instanceof Boolean truth
        ? truth
        : Boolean.TRUE.equals(evaluate("" + condition));
  }

  @Override
  public Instant now() {
    return NOW.plus(slept);
  }

  @Override
  public void sleep(Duration time) {
    slept = slept.plus(time);
    meanwhile.accept(slept);
  }

  /** Has something happen whenever a module sleeps; it hears how long that was in all. */
  public DirectoryController meanwhile(Consumer<Duration> event) {
    meanwhile = event;
    return this;
  }

  /** How long modules have waited. */
  public Duration slept() {
    return slept;
  }

  @Override
  public String temporaryDirectory() {
    return directory + "/tmp";
  }

  @Override
  public String jobDirectory() {
    return directory + "/jobs";
  }
}
