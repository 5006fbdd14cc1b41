package io.jansible.template.statement;

import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.expression.Expression;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code {% import %}} and {@code {% from %}}: macros and names of another template. */
final class Import {
  private Import() {}

  static Statement readImport(TreeBuilder builder) {
    Expression name = builder.parser().expression();
    builder.tokens().expectName("as");
    String target = builder.tokens().expectName();
    boolean withContext = Include.context(builder.tokens(), false);
    return host -> host.frame().set(target, module(host.evaluate(name), withContext, host));
  }

  static Statement readFrom(TreeBuilder builder) {
    int offset = builder.tokens().peek().offset();
    Expression name = builder.parser().expression();
    builder.tokens().expectName("import");
    Map<String, String> names = new LinkedHashMap<>();
    boolean withContext = false;
    while (true) {
      if (Include.context(builder.tokens(), false)) {
        withContext = true;
        break;
      }
      String each = builder.tokens().expectName();
      if (each.startsWith("_")) {
        throw builder.tokens().error("names starting with an underline can not be imported");
      }
      names.put(each, builder.tokens().takeName("as") ? builder.tokens().expectName() : each);
      withContext = Include.context(builder.tokens(), false);
      if (!builder.tokens().take(",")) {
        break;
      }
    }
    boolean context = withContext;
    return host -> {
      Object named = host.evaluate(name);
      TemplateModule module = module(named, context, host);
      names.forEach(
          (from, to) -> host.frame().set(to, member(module, from, named, host.line(offset))));
    };
  }

  private static Object member(TemplateModule module, String name, Object template, int line) {
    Object value = module.attribute(name);
    return value == io.jansible.template.Scope.ABSENT
        ? new Undefined(
            "the template '%s' (imported on line %d) does not export the requested name '%s'"
                .formatted(template, line, name))
        : value;
  }

  private static TemplateModule module(Object named, boolean withContext, Host host) {
    Loader.Loaded loaded = Include.load(named, host);
    Host inner = withContext ? host : Host.withoutContext(host);
    Frame frame = withContext ? new Frame(host.frame()) : inner.frame();
    Object printed =
        inner.capture(
            () -> inner.within(frame, () -> inner.renderUnit(loaded.unit(), loaded.source())));
    if (printed instanceof Undefined) {
      throw new TemplateException("the imported template prints something undefined");
    }
    return new TemplateModule(frame.own(), printed);
  }
}
