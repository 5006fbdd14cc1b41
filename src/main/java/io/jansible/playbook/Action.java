package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.Map;

/**
 * The module that a task calls, and what it is given.
 *
 * @param module the spelling that the author chose: {@code copy}, {@code ansible.builtin.copy}, …
 * @param at where the module stands
 * @param arguments values and templates by option name, in written order
 * @param positions where each of the arguments stands
 * @param freeForm the free text of {@code command: ls /}, a String or a TemplateText, or null
 * @param base a template of a whole dictionary of arguments ({@code args: "{{ d }}"}), or null; the
 *     arguments win over it
 */
public record Action(
    String module,
    Position at,
    Map<String, Object> arguments,
    Map<String, Position> positions,
    Object freeForm,
    Written base) {
  public Action {
    arguments = Ordered.copy(arguments);
    positions = Ordered.copy(positions);
  }
}
