package io.jansible.template;

import io.jansible.source.EncryptedText;
import io.jansible.source.Position;
import io.jansible.source.SourceText;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import io.jansible.source.Templated;
import io.jansible.source.VaultFiles;
import io.jansible.template.expression.Evaluation;
import io.jansible.template.plugin.AllPlugins;
import io.jansible.template.text.FileHeader;
import io.jansible.template.text.Source;
import io.jansible.template.value.Text;
import io.jansible.template.value.VaultedText;
import io.jansible.template.view.ListView;
import io.jansible.template.view.MapView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The template engine: renders texts and evaluates expressions. It is immutable, may be shared by
 * any number of threads, and remembers what it compiled.
 */
public final class Templates {
  private final Rendering rendering;

  /**
   * Makes an engine.
   *
   * @param deprecations is told once per text what works now and will not later
   */
  public Templates(TemplateSettings settings, Outside outside, Consumer<String> deprecations) {
    this.rendering = new Rendering(settings, outside, deprecations);
  }

  /** Whether an expression's value keeps its type; false for the values of older Ansible. */
  public boolean keepsTypes() {
    return rendering.keepsTypes();
  }

  /** An engine with the default values, this machine's files, and silence. */
  public static Templates standard() {
    return new Templates(TemplateSettings.DEFAULT, new LocalOutside(), message -> {});
  }

  /**
   * The value of a template: an expression alone keeps its type, everything else is text.
   *
   * @throws TemplateException when it cannot be rendered, or uses something undefined
   */
  public Object render(TemplateText text, Scope scope) {
    return guarded(
        text.at(), () -> Finish.data(rendering.renderText(text, new Evaluation(rendering, scope))));
  }

  /** The finished value of an expression, which stands alone, without braces. */
  public Object evaluate(String expression, Position at, Scope scope) {
    return guarded(
        at,
        () ->
            Finish.data(
                Undefined.refuse(
                    rendering.evaluate(expression, at, new Evaluation(rendering, scope)))));
  }

  /**
   * The value of an expression as the engine has it: not copied, perhaps an {@link Undefined}.
   *
   * @param at where it stands
   */
  public Object look(String expression, Position at, Scope scope) {
    return guarded(at, () -> rendering.evaluate(expression, at, new Evaluation(rendering, scope)));
  }

  /**
   * Whether a condition holds.
   *
   * @param condition a bool, an expression, a template whose value is a bool or an expression, or a
   *     list of these, which must all hold
   */
  public boolean holds(Object condition, Position at, Scope scope) {
    return guarded(
        at, () -> new Conditions(rendering).holds(condition, at, new Evaluation(rendering, scope)));
  }

  /**
   * Finished data: everything in it rendered, deeply. What is omitted inside a map or list is gone;
   * a value that is itself omitted is {@link Omit#OMIT}.
   *
   * @throws TemplateException when something in it is undefined
   */
  public Object resolve(Object value, Scope scope) {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    Evaluation evaluation = new Evaluation(rendering, scope);
    return guarded(null, () -> resolve(value, evaluation));
  }

  private Object resolve(Object value, Evaluation evaluation) {
    if (value instanceof TemplateText text) {
      return Finish.data(rendering.renderText(text, evaluation));
    }
    if (value instanceof EncryptedText text) {
      return decrypted(text);
    }
    if (value instanceof TemplateMap || value instanceof Map) {
      Map<?, ?> raw = value instanceof TemplateMap map ? map.entries() : (Map<?, ?>) value;
      Map<Object, Object> data = new LinkedHashMap<>();
      raw.forEach((key, each) -> put(data, key, resolve(each, evaluation)));
      return data;
    }
    if (value instanceof TemplateList || value instanceof List) {
      List<?> raw = value instanceof TemplateList list ? list.elements() : (List<?>) value;
      List<Object> data = new ArrayList<>(raw.size());
      for (Object each : raw) {
        Object element = resolve(each, evaluation);
        if (element != Omit.OMIT) {
          data.add(element);
        }
      }
      return data;
    }
    return Finish.data(value);
  }

  /** How files of this machine are read. */
  public VaultFiles files() {
    return rendering.outside().files();
  }

  private String decrypted(EncryptedText text) {
    return new VaultedText(text, files().decryption()).text();
  }

  private static void put(Map<Object, Object> data, Object key, Object value) {
    if (value != Omit.OMIT) {
      data.put(key instanceof TemplateText text ? text.text() : key, value);
    }
  }

  /**
   * A value that is rendered when it is read, once: maps and lists are views, a text is rendered
   * now. Something undefined inside is an {@link Undefined}, for expressions to refuse or replace.
   */
  public Object lazily(Object value, Scope scope) {
    if (!(value instanceof Templated)) {
      return value;
    }
    return guarded(null, () -> view(value, scope));
  }

  /** A view makes an evaluation per element, because any thread may read it. */
  private Object view(Object value, Scope scope) {
    if (value instanceof TemplateMap map) {
      return new MapView(MapView.withPlainKeys(map.entries()), raw -> lazily(raw, scope));
    }
    if (value instanceof TemplateList list) {
      return new ListView(list.elements(), raw -> lazily(raw, scope));
    }
    if (value instanceof EncryptedText text) {
      return decrypted(text);
    }
    return rendering.renderVariable((TemplateText) value, new Evaluation(rendering, scope));
  }

  /**
   * Renders a template file.
   *
   * @param syntax its markup, which a {@code #jinja2:} first line overrides
   * @param searchPath where include, import and extends look for other files
   */
  public String renderFile(SourceText text, Syntax syntax, Scope scope, List<Path> searchPath) {
    Object value = fileValue(text, syntax, scope, searchPath);
    return value == null ? "" : Text.of(value);
  }

  /** The value of a template file: text, unless the file is one expression. */
  public Object fileValue(SourceText text, Syntax syntax, Scope scope, List<Path> searchPath) {
    return guarded(
        new Position(text, 1, 1),
        () ->
            Finish.data(
                rendering.fileValue(text, syntax, new Evaluation(rendering, scope), searchPath)));
  }

  /**
   * The items of a with_ loop.
   *
   * @param lookup the name behind {@code with_}
   * @param terms the loop's value as written; a list of terms, or one term
   */
  public List<Object> items(String lookup, Object terms, Position at, Scope scope) {
    return guarded(
        at,
        () -> {
          Object value = resolve(terms, scope);
          Evaluation evaluation = new Evaluation(rendering, scope);
          return Finish.list(AllPlugins.items(lookup, value, evaluation));
        });
  }

  private static <T> T guarded(Position at, java.util.function.Supplier<T> action) {
    try {
      return action.get();
    } catch (TemplateException failure) {
      throw failure.locate(at);
    } catch (StackOverflowError endless) {
      throw new TemplateException(
          "Recursive loop detected in template: maximum recursion depth exceeded in comparison",
          at);
    }
  }

  /** A source for a text that stands at a place, without the header that it may have. */
  static Source source(TemplateText text, FileHeader header) {
    return new Source(header.body(), text.at());
  }
}
