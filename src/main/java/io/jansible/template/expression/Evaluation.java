package io.jansible.template.expression;

import io.jansible.source.EncryptedText;
import io.jansible.source.TemplateList;
import io.jansible.source.TemplateMap;
import io.jansible.source.TemplateText;
import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.value.ForeignMap;
import io.jansible.template.value.VaultedText;
import io.jansible.template.view.ListView;
import io.jansible.template.view.MapView;
import io.jansible.template.view.Resolver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One evaluation: an engine, a scope, and what the template itself has set so far. It belongs to
 * one thread. A variable is rendered when its name is first used, and then stays as it is.
 */
public final class Evaluation implements Resolver {
  private final Engine engine;
  private final Scope scope;
  private final Locals locals;
  private final Map<String, Object> seen;
  private final Evaluation root;
  private List<TemplateText> rendering;

  public Evaluation(Engine engine, Scope scope) {
    this.engine = engine;
    this.scope = scope;
    this.locals = null;
    this.seen = new HashMap<>();
    this.root = this;
  }

  private Evaluation(Evaluation root, Locals locals) {
    this.engine = root.engine;
    this.scope = root.scope;
    this.locals = locals;
    this.seen = root.seen;
    this.root = root;
  }

  /** The same evaluation with names of a template in front of the scope's. */
  public Evaluation with(Locals names) {
    return new Evaluation(root, names);
  }

  /** The same evaluation without any template's names, as variables are rendered. */
  public Evaluation root() {
    return root;
  }

  public Engine engine() {
    return engine;
  }

  public Scope scope() {
    return scope;
  }

  public Locals locals() {
    return locals;
  }

  /** The value of a name; undefined when there is none. */
  public Object name(String name) {
    if (locals != null) {
      Object local = locals.get(name);
      if (local != Scope.ABSENT) {
        return local;
      }
    }
    Object known = seen.get(name);
    return known != null ? known : variable(name);
  }

  private Object variable(String name) {
    Object raw = scope.get(name);
    if (raw == Scope.ABSENT) {
      Object global = engine.plugins().global(name, this);
      return global == Scope.ABSENT ? Undefined.name(name) : global;
    }
    Object value = resolve(raw);
    if (value != raw) {
      seen.put(name, value);
    }
    return value;
  }

  /** Notes that a text is being rendered; it must not need itself. */
  public void enter(TemplateText text) {
    if (root.rendering == null) {
      root.rendering = new ArrayList<>();
    }
    for (TemplateText each : root.rendering) {
      if (each == text) {
        throw new TemplateException(
                "Recursive loop detected in template: maximum recursion depth exceeded in"
                    + " comparison")
            .during("");
      }
    }
    root.rendering.add(text);
  }

  /** Notes that the text that was entered last is done. */
  public void leave() {
    root.rendering.remove(root.rendering.size() - 1);
  }

  /** A variable's value as expressions see it: rendered, and lazy inside. */
  @Override
  public Object resolve(Object raw) {
    if (raw instanceof String || raw == null) {
      return raw;
    }
    if (raw instanceof TemplateText text) {
      return engine.renderVariable(text, root);
    }
    if (raw instanceof EncryptedText text) {
      return new VaultedText(text, engine.outside().files().decryption());
    }
    if (raw instanceof TemplateMap map) {
      return new MapView(MapView.withPlainKeys(map.entries()), root);
    }
    if (raw instanceof TemplateList list) {
      return new ListView(list.elements(), root);
    }
    return container(raw);
  }

  /** Wraps what a template could change, so that the change stays in this evaluation. */
  private Object container(Object raw) {
    if (raw instanceof ForeignMap) {
      return raw; // nothing can change it
    }
    if (raw instanceof Map<?, ?> map) {
      return raw instanceof MapView view && view.belongsTo(root) ? raw : new MapView(map, root);
    }
    if (raw instanceof List<?> list && !(raw instanceof io.jansible.template.Tuple)) {
      return raw instanceof ListView view && view.belongsTo(root) ? raw : new ListView(list, root);
    }
    return raw instanceof Integer number ? (Object) number.longValue() : raw;
  }
}
