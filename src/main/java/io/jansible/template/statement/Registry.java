package io.jansible.template.statement;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.lib.tag.Tag;

/** The one Jinjava, with our tags in place of its own; it is made when a text has a tag. */
final class Registry {
  private Registry() {}

  /** Made once, on first use of this class, and never changed then. */
  private static final class Holder {
    static final Jinjava JINJAVA = make();
    static final Context CONTEXT = JINJAVA.getGlobalContext();

    private static Jinjava make() {
      Jinjava jinjava =
          new Jinjava(JinjavaConfig.newBuilder().withNestedInterpretationEnabled(false).build());
      Tags.all().forEach(tag -> jinjava.getGlobalContext().registerTag(tag));
      return jinjava;
    }
  }

  /** The tag of a name: ours, Jinjava's own, or null. */
  static Tag tag(String name) {
    return Holder.CONTEXT.getTag(name);
  }

  static Host host() {
    return new Host(Holder.JINJAVA, Holder.CONTEXT);
  }
}
