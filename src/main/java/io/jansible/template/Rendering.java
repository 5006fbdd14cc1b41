package io.jansible.template;

import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateText;
import io.jansible.template.expression.Engine;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.expression.Expression;
import io.jansible.template.expression.Lexer;
import io.jansible.template.expression.Parser;
import io.jansible.template.expression.Plugins;
import io.jansible.template.expression.SyntaxException;
import io.jansible.template.plugin.AllPlugins;
import io.jansible.template.statement.Loader;
import io.jansible.template.text.Compiled;
import io.jansible.template.text.Compiler;
import io.jansible.template.text.FileHeader;
import io.jansible.template.text.Output;
import io.jansible.template.text.Source;
import io.jansible.template.value.VaultedText;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** The engine behind {@link Templates}: compiles, remembers, renders. */
final class Rendering implements Engine {
  private final TemplateSettings settings;
  private final Outside outside;
  private final Consumer<String> deprecations;
  private final Loader playbookLoader;
  private final Syntax playbookSyntax;
  private final Plugins plugins = new AllPlugins();
  private final Cache<String, Expression> expressions = new Cache<>(10_000);
  private final Cache<Key, Compiled> texts = new Cache<>(10_000);

  Rendering(TemplateSettings settings, Outside outside, Consumer<String> deprecations) {
    this.settings = settings;
    this.outside = outside;
    this.deprecations = deprecations;
    this.playbookSyntax = settings.keepsTypes() ? Syntax.PLAYBOOK : Syntax.CLASSIC_PLAYBOOK;
    this.playbookLoader = new Loader(List.of(), playbookSyntax, settings);
  }

  @Override
  public Plugins plugins() {
    return plugins;
  }

  @Override
  public Outside outside() {
    return outside;
  }

  @Override
  public boolean keepsTypes() {
    return settings.keepsTypes();
  }

  @Override
  public void deprecated(String message) {
    deprecations.accept(message);
  }

  @Override
  public Expression expression(String text) {
    return expressions.get(text, key -> Parser.single(Lexer.expression(key, Quoting.ESCAPES)));
  }

  /** The value of an expression that stands alone; it may be undefined. */
  Object evaluate(String text, Position at, Evaluation evaluation) {
    Source source = new Source(text, at);
    try {
      Object value = placed(expression(text).evaluate(evaluation), source);
      return value instanceof VaultedText vaulted ? vaulted.text() : value;
    } catch (SyntaxException failure) {
      throw failure.during("Syntax error in expression: ").locate(source::place, 0);
    } catch (TemplateException failure) {
      throw failure.during("Error rendering expression: ").locate(source::place, 0);
    }
  }

  /** Something undefined that leaves its template knows from then on where it was named. */
  private static Object placed(Object value, Source source) {
    return value instanceof Undefined undefined && undefined.offset() >= 0
        ? undefined.located(source.place(undefined.offset()))
        : value;
  }

  @Override
  public Object renderVariable(TemplateText text, Evaluation evaluation) {
    try {
      return renderText(text, evaluation);
    } catch (UndefinedException undefined) {
      return undefined.undefined();
    }
  }

  /** The value of a text; one expression alone may be undefined or lazy. */
  Object renderText(TemplateText text, Evaluation evaluation) {
    if (!settings.keepsTypes() && Classic.isPlainVariable(text, evaluation.scope())) {
      return Classic.plainVariable(text, evaluation.scope());
    }
    FileHeader header = FileHeader.read(Source.normal(text.text()), playbookSyntax);
    Source source = Templates.source(text, header);
    Compiled compiled = compile(source, header.syntax());
    Output output = new Output(settings.keepsTypes());
    evaluation.enter(text);
    try {
      compiled.render(evaluation, output, source, playbookLoader);
      return settings.keepsTypes()
          ? result(output, source, "\n")
          : Classic.value(output, source, compiled.givesText(evaluation));
    } catch (TemplateException failure) {
      throw failedTemplate(failure).locate(source::place, 0);
    } finally {
      evaluation.leave();
    }
  }

  private static Object result(Output output, Source source, String newline) {
    Object value = placed(output.result(), source);
    if (value instanceof CharSequence text) {
      return withTrailing(text.toString(), source.text(), newline);
    }
    return value instanceof Tuple tuple ? tuple.toList() : value;
  }

  /** What a compiled text depends on. */
  private record Key(String text, Syntax syntax) {
    /** There are few kinds of markup, most of them one object each; a text's hash is known. */
    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && text.equals(key.text)
          && (syntax == key.syntax || syntax.equals(key.syntax));
    }
  }

  private Compiled compile(Key key) {
    return Compiler.compile(key.text(), key.syntax(), settings);
  }

  private Compiled compile(Source source, Syntax syntax) {
    try {
      return texts.get(new Key(source.text(), syntax), this::compile);
    } catch (SyntaxException failure) {
      throw failedTemplate(failure).locate(source::place, 0);
    }
  }

  private static TemplateException failedTemplate(TemplateException failure) {
    return failure.during(
        failure instanceof SyntaxException
            ? "Syntax error in template: "
            : "Error rendering template: ");
  }

  @Override
  public Object renderFile(SourceText text, Syntax syntax, Scope scope, List<Path> searchPath) {
    return fileValue(text, syntax, new Evaluation(this, scope), searchPath);
  }

  @Override
  public Object converted(Object value) {
    return settings.keepsTypes() || !(value instanceof String text) ? value : Classic.data(text);
  }

  /** The value of a template file: text, unless it is one expression. */
  Object fileValue(SourceText text, Syntax syntax, Evaluation evaluation, List<Path> searchPath) {
    FileHeader header = FileHeader.read(Source.normal(text.content()), syntax);
    Source source = new Source(header.body(), new Position(text, header.line(), 1));
    if (source.text().isBlank()) {
      return source.text().replace("\n", header.syntax().newline());
    }
    try {
      Compiled compiled = texts.get(new Key(source.text(), header.syntax()), this::compile);
      Output output = new Output(settings.keepsTypes());
      Loader loader = new Loader(searchPath, header.syntax(), settings);
      compiled.render(evaluation, output, source, loader);
      return settings.keepsTypes()
          ? result(output, source, header.syntax().newline())
          : withTrailing(output.toText(), source.text(), header.syntax().newline());
    } catch (TemplateException failure) {
      throw failedTemplate(failure).locate(source::place, 0);
    }
  }

  /** Jinja drops newlines at the end; Ansible gives back those that the source has. */
  static String withTrailing(String result, String source, String newline) {
    int missing = trailing(source) - trailing(result);
    return missing > 0 ? result + newline.repeat(missing) : result;
  }

  private static int trailing(String text) {
    int count = 0;
    while (count < text.length() && text.charAt(text.length() - 1 - count) == '\n') {
      count++;
    }
    return count;
  }
}
