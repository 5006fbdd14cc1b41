package io.jansible.template.view;

/** Makes of a raw value what expressions see. */
@FunctionalInterface
public interface Resolver {
  Object resolve(Object raw);
}
