package io.jansible.template.statement;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Expression;
import io.jansible.template.expression.Tokens;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.util.ArrayList;
import java.util.List;

/** {@code {% include %}}: renders another template here. */
record Include(Expression name, boolean ignoreMissing, boolean withContext) implements Statement {
  static Statement read(TreeBuilder builder) {
    Expression name = builder.parser().expression();
    Tokens tokens = builder.tokens();
    boolean ignoreMissing = false;
    if (tokens.peek().isName("ignore") && tokens.peek(1).isName("missing")) {
      tokens.next();
      tokens.next();
      ignoreMissing = true;
    }
    return new Include(name, ignoreMissing, context(tokens, true));
  }

  /** Reads {@code with context} or {@code without context}. */
  static boolean context(Tokens tokens, boolean otherwise) {
    boolean with = tokens.peek().isName("with");
    if ((with || tokens.peek().isName("without")) && tokens.peek(1).isName("context")) {
      tokens.next();
      tokens.next();
      return with;
    }
    return otherwise;
  }

  @Override
  public void run(Host host) {
    Object named = host.evaluate(name);
    Loader.Loaded loaded = host.loader().find(names(named), host.evaluation());
    if (loaded == null) {
      if (ignoreMissing) {
        return;
      }
      throw missing(named);
    }
    Host inner = withContext ? host : Host.withoutContext(host);
    inner.within(
        withContext ? host.frame().included() : inner.frame(),
        () -> inner.renderUnit(loaded.unit(), loaded.source()));
  }

  /** The template of a name, or the first there is of several. */
  static Loader.Loaded load(Object named, Host host) {
    Loader.Loaded loaded = host.loader().find(names(named), host.evaluation());
    if (loaded == null) {
      throw missing(named);
    }
    return loaded;
  }

  private static List<String> names(Object named) {
    if (!(Undefined.refuse(named) instanceof List<?> list)) {
      if (!Types.isText(named)) {
        throw new TemplateException("a template's name must be a text, not " + Types.name(named));
      }
      return List.of(Text.of(named));
    }
    List<String> names = new ArrayList<>();
    list.forEach(each -> names.add(Text.of(each)));
    return names;
  }

  private static TemplateException missing(Object named) {
    if (named instanceof List<?>) {
      return new TemplateException(
          "none of the templates given were found: " + String.join(", ", names(named)));
    }
    return new TemplateException(Text.of(named));
  }
}
