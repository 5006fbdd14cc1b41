package io.jansible.execute;

/**
 * Hears what happens in a run, from one thread, in order. It returns nothing and decides nothing.
 */
@FunctionalInterface
public interface Listener {
  void on(Event event);
}
