package io.jansible.template.expression;

/** The names that a template itself sets: loop variables, macro arguments, {@code set}. */
@FunctionalInterface
public interface Locals {
  /** The value, or {@link io.jansible.template.Scope#ABSENT}. */
  Object get(String name);
}
