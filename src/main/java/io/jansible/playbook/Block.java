package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.List;

/**
 * Steps that share keywords, with steps that run when one of them failed ({@code rescue}) and steps
 * that run in any case ({@code always}).
 *
 * @param role the use of a role whose steps these are, all of them; else null
 */
public record Block(
    Position at,
    Written name,
    List<Step> steps,
    List<Step> rescue,
    List<Step> always,
    Keywords keywords,
    RoleUse role)
    implements Step {
  /** Steps alone, without anything that happens when one fails. */
  static Block of(Position at, List<Step> steps, Keywords keywords) {
    return new Block(at, null, steps, List.of(), List.of(), keywords, null);
  }

  public Block {
    steps = Ordered.copy(steps);
    rescue = Ordered.copy(rescue);
    always = Ordered.copy(always);
  }
}
