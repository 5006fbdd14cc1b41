package io.jansible.module;

import java.util.Map;

/** What a module asks of the engine; the engine carries it out after the module has returned. */
public sealed interface Effect {
  /** Facts that a node told (ansible_facts); connection variables among them are dropped. */
  record Facts(Map<String, Object> facts) implements Effect {}

  /** Variables that a playbook set on a host (set_fact); they win over play variables. */
  record SetFacts(Map<String, Object> facts, boolean cacheable) implements Effect {}

  /** A meta action of the engine, by Ansible's name: flush_handlers, end_play, noop, … */
  record Meta(String action) implements Effect {}
}
