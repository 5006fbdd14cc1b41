package io.jansible.template.statement;

import io.jansible.template.Scope;
import io.jansible.template.TemplateException;
import io.jansible.template.Undefined;
import io.jansible.template.text.Source;
import io.jansible.template.value.Attributed;
import io.jansible.template.value.Callable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A template and those it extends, and for each block its versions, the nearest first. */
final class Inheritance implements Attributed {
  private final Map<String, List<Version>> blocks = new HashMap<>();
  private final Frame frame;
  private Level parent;
  private final Host host;

  /** One template of the chain. */
  record Level(Unit unit, Source source) {}

  /** A block and the template that it is written in. */
  private record Version(Block block, Source source) {}

  Inheritance(Unit unit, Source source, Frame frame, Host host) {
    this.host = host;
    this.frame = frame;
    add(unit, source);
  }

  private void add(Unit unit, Source source) {
    unit.blocks()
        .forEach(
            (name, block) ->
                blocks
                    .computeIfAbsent(name, key -> new ArrayList<>())
                    .add(new Version(block, source)));
  }

  /** Notes what the running template extends. */
  void extend(Unit unit, Source source) {
    parent = new Level(unit, source);
    add(unit, source);
  }

  /** The template to render next, once. */
  Level takeParent() {
    Level next = parent;
    parent = null;
    return next;
  }

  boolean hasParent() {
    return parent != null;
  }

  /** Refuses a block that no other template has. */
  void requireOther(String name) {
    if (blocks.get(name).size() == 1) {
      throw new TemplateException("Required block '" + name + "' not found");
    }
  }

  /** Renders a version of a block: 0 is the nearest. */
  void render(String name, int level, Frame around, Host on) {
    Version version = blocks.get(name).get(level);
    Frame inner = new Frame(around == null ? frame : around);
    inner.set("super", parentBlock(name, level + 1, around, on));
    on.within(inner, () -> on.in(version.source(), () -> version.block().body().render(on)));
  }

  private Object parentBlock(String name, int level, Frame around, Host on) {
    if (level >= blocks.get(name).size()) {
      return new Undefined("there is no parent block called '" + name + "'.");
    }
    return (Callable) arguments -> on.capture(() -> render(name, level, around, on));
  }

  /** {@code self.name} is the block of that name. */
  @Override
  public Object attribute(String name) {
    return blocks.containsKey(name)
        ? (Callable) arguments -> host.capture(() -> render(name, 0, null, host))
        : Scope.ABSENT;
  }

  @Override
  public String typeName() {
    return "TemplateReference";
  }
}
