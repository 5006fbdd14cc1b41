package io.jansible.execute;

import io.jansible.playbook.Block;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Step;
import io.jansible.playbook.Task;
import io.jansible.playbook.Written;
import io.jansible.source.Ordered;
import io.jansible.source.PythonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which steps an operator chose by their tags (--tags, --skip-tags).
 *
 * @param only empty or {@code all}: every step that is not tagged {@code never}
 */
public record TagChoice(List<String> only, List<String> skip) {
  public static final TagChoice ALL = new TagChoice(List.of("all"), List.of());
  private static final String UNTAGGED = "untagged";

  public TagChoice {
    only = only.isEmpty() ? List.of("all") : Ordered.copy(only);
    skip = Ordered.copy(skip);
  }

  /**
   * The steps that were chosen; a block without any is left out.
   *
   * @param values renders a tag that is a template
   */
  public List<Step> of(List<Step> steps, Function<Written, Object> values) {
    List<Step> chosen = new ArrayList<>(steps.size());
    for (Step step : steps) {
      if (step instanceof Block block) {
        Block rest = of(block, values);
        if (!rest.steps().isEmpty() || !rest.rescue().isEmpty() || !rest.always().isEmpty()) {
          chosen.add(rest);
        }
      } else if (step instanceof Task task && takes(tags(task.keywords(), values))) {
        chosen.add(task);
      }
    }
    return chosen;
  }

  private Block of(Block block, Function<Written, Object> values) {
    return new Block(
        block.at(),
        block.name(),
        of(block.steps(), values),
        of(block.rescue(), values),
        of(block.always(), values),
        block.keywords(),
        block.role());
  }

  /** All tags of a step, each once, in the order in which they were written. */
  public static Set<String> tags(Keywords keywords, Function<Written, Object> values) {
    Set<String> tags = new LinkedHashSet<>();
    for (Written written : keywords.tags()) {
      add(written.isTemplated() ? values.apply(written) : written.value(), tags);
    }
    return tags;
  }

  private static void add(Object value, Set<String> tags) {
    if (value instanceof Collection<?> list) {
      list.forEach(each -> add(each, tags));
    } else {
      for (String tag : PythonText.str(value).split(",")) {
        tags.add(tag.strip());
      }
    }
  }

  /** Whether a step with these tags runs. */
  public boolean takes(Set<String> tags) {
    boolean tagged = !tags.isEmpty() && !tags.equals(Set.of(UNTAGGED));
    Set<String> all = tags.isEmpty() ? Set.of(UNTAGGED) : tags;
    boolean never = all.contains("never");
    boolean wanted =
        all.contains("always")
            || only.contains("all") && !never
            || only.stream().anyMatch(all::contains)
            || only.contains("tagged") && tagged && !never;
    return wanted && !isSkipped(all, tagged);
  }

  private boolean isSkipped(Set<String> tags, boolean tagged) {
    if (skip.contains("all")) {
      return !tags.contains("always") || skip.contains("always");
    }
    return skip.stream().anyMatch(tags::contains) || skip.contains("tagged") && tagged;
  }
}
