package io.jansible.template.statement;

/** What a block tag does. It is shared by all threads and keeps nothing of a run. */
@FunctionalInterface
interface Statement {
  void run(Host host);
}
