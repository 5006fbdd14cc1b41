package io.jansible.playbook;

import io.jansible.source.Ordered;
import io.jansible.source.Position;
import java.util.List;

/**
 * Steps that share keywords, with steps that run when one of them failed ({@code rescue}) and steps
 * that run in any case ({@code always}).
 */
public record Block(
    Position at,
    Written name,
    List<Step> steps,
    List<Step> rescue,
    List<Step> always,
    Keywords keywords)
    implements Step {
  public Block {
    steps = Ordered.copy(steps);
    rescue = Ordered.copy(rescue);
    always = Ordered.copy(always);
  }
}
