package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;

import io.jansible.playbook.Action;
import io.jansible.playbook.Async;
import io.jansible.playbook.Block;
import io.jansible.playbook.Keywords;
import io.jansible.playbook.Retry;
import io.jansible.playbook.Step;
import io.jansible.playbook.Surroundings;
import io.jansible.playbook.Task;
import io.jansible.playbook.Verdict;
import io.jansible.playbook.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void goesThroughTasksInOrder() {
    assertThat(walk(List.of(task("a"), task("b")), Set.of())).containsExactly("a", "b");
  }

  @Test
  void stopsAtTheFirstFailure() {
    Cursor cursor = new Cursor(List.of(task("a"), task("b")), new RolesRun());
    cursor.take();
    cursor.fail();
    assertThat(cursor.next()).isNull();
    assertThat(cursor.failed()).isTrue();
  }

  @Test
  void anEmptyBlockIsPassedOver() {
    assertThat(walk(List.of(block(List.of(), List.of(), List.of()), task("b")), Set.of()))
        .containsExactly("b");
  }

  @Test
  void aFailureGoesThroughRescueAndAlwaysAndOn() {
    Block block = block(List.of(task("a"), task("never")), List.of(task("r")), List.of(task("z")));
    assertThat(walk(List.of(block, task("after")), Set.of("a")))
        .containsExactly("a", "r", "z", "after");
  }

  @Test
  void withoutFailureRescueIsPassedOver() {
    Block block = block(List.of(task("a")), List.of(task("r")), List.of(task("z")));
    assertThat(walk(List.of(block, task("after")), Set.of())).containsExactly("a", "z", "after");
  }

  @Test
  void aFailureThatNobodyRescuesRunsAlwaysAndEndsThere() {
    Block block = block(List.of(task("a")), List.of(), List.of(task("z")));
    List<Step> steps = List.of(block, task("never"));
    assertThat(walk(steps, Set.of("a"))).containsExactly("a", "z");
  }

  @Test
  void aFailingRescueRunsTheOuterRescue() {
    Block inner = block(List.of(task("a")), List.of(task("r")), List.of());
    Block outer = block(List.of(inner, task("never")), List.of(task("outer")), List.of());
    assertThat(walk(List.of(outer, task("after")), Set.of("a", "r")))
        .containsExactly("a", "r", "outer", "after");
  }

  @Test
  void aFailureInAlwaysFails() {
    Block block = block(List.of(task("a")), List.of(task("r")), List.of(task("z")));
    Cursor cursor = new Cursor(List.of(block, task("never")), new RolesRun());
    cursor.take();
    assertThat(name(cursor.next())).isEqualTo("z");
    cursor.take();
    cursor.fail();
    assertThat(cursor.next()).isNull();
    assertThat(cursor.failed()).isTrue();
  }

  @Test
  void aHostLeavesABlockOnlyWhenItBeginsItsNextTask() {
    Block block = block(List.of(task("a")), List.of(task("r")), List.of());
    Cursor cursor = new Cursor(List.of(block, task("after")), new RolesRun());
    cursor.take();
    assertThat(name(cursor.next())).isEqualTo("after");
    cursor.fail();
    assertThat(name(cursor.next())).isEqualTo("r");
  }

  @Test
  void aFailureThatWasKeptBackCountsAtTheEnd() {
    Block block = block(List.of(task("a")), List.of(), List.of(task("z")));
    Cursor cursor = new Cursor(List.of(block), new RolesRun());
    cursor.take();
    cursor.fail();
    cursor.take();
    assertThat(cursor.failed()).isFalse();
    cursor.finish();
    assertThat(cursor.failed()).isTrue();
  }

  @Test
  void clearedErrorsLetTheHostGoOnBehindAlways() {
    Block block = block(List.of(task("a")), List.of(), List.of(task("z")));
    Cursor cursor = new Cursor(List.of(block, task("after")), new RolesRun());
    cursor.take();
    cursor.fail();
    cursor.clearErrors();
    cursor.take();
    assertThat(name(cursor.next())).isEqualTo("after");
  }

  @Test
  void anEndInARescueIsNoFailure() {
    Block block = block(List.of(task("a")), List.of(task("r"), task("never")), List.of());
    Cursor cursor = new Cursor(List.of(block), new RolesRun());
    cursor.take();
    cursor.fail();
    cursor.take();
    cursor.stop();
    assertThat(cursor.next()).isNull();
    assertThat(cursor.failed()).isFalse();
  }

  private static List<String> walk(List<Step> steps, Set<String> failing) {
    Cursor cursor = new Cursor(steps, new RolesRun());
    List<String> names = new ArrayList<>();
    while (cursor.next() != null) {
      String name = name(cursor.next());
      names.add(name);
      cursor.take();
      if (failing.contains(name)) {
        cursor.fail();
      }
    }
    return names;
  }

  private static String name(Task task) {
    return task.name().value().toString();
  }

  private static Block block(List<Step> steps, List<Step> rescue, List<Step> always) {
    return new Block(null, null, steps, rescue, always, Keywords.NONE, null);
  }

  private static Task task(String name) {
    Action action = new Action("debug", null, Map.of(), Map.of(), null, null);
    return new Task(
        null,
        new Written(name, null),
        action,
        null,
        null,
        Verdict.UNSAID,
        Retry.UNSAID,
        Async.UNSAID,
        List.of(),
        Keywords.NONE,
        Surroundings.NONE,
        null);
  }
}
