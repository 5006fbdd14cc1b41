package io.jansible.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jansible.playbook.Conduct;
import io.jansible.playbook.Written;
import io.jansible.source.UserError;
import io.jansible.template.Templates;
import io.jansible.variables.Layers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchesTest {
  @Test
  void withoutSerialAllHostsWorkTogether() {
    assertThat(sizes(5)).containsExactly(5);
    assertThat(sizes(0)).isEmpty();
  }

  @Test
  void theLastSizeCountsForTheRest() {
    assertThat(sizes(10, 1L, "3")).containsExactly(1, 3, 3, 3);
  }

  @Test
  void percentagesAreOfAllHostsAndAtLeastOne() {
    assertThat(sizes(10, "30%")).containsExactly(3, 3, 3, 1);
    assertThat(sizes(10, "1 %", 9L)).containsExactly(1, 9);
    assertThat(sizes(7, "50%")).containsExactly(3, 3, 1);
  }

  @Test
  void noPositiveNumberMeansAllThatAreLeft() {
    assertThat(sizes(5, 2L, 0L)).containsExactly(2, 3);
    assertThat(sizes(5, -1L)).containsExactly(5);
  }

  @Test
  void aListInsideCountsElementByElement() {
    assertThat(sizes(4, List.of(1L, "50%"))).containsExactly(1, 2, 1);
  }

  @Test
  void whatIsNoNumberIsRefused() {
    assertThatThrownBy(() -> sizes(4, "half")).isInstanceOf(UserError.class);
  }

  private static List<Integer> sizes(int hosts, Object... serial) {
    List<Written> written = Arrays.stream(serial).map(value -> new Written(value, null)).toList();
    Conduct conduct = new Conduct(null, written, null, null, null);
    Reading reading = new Reading(Templates.standard(), Layers.EMPTY);
    List<String> names = IntStream.range(0, hosts).mapToObj(i -> "h" + i).toList();
    List<List<String>> batches = new Batches(conduct, reading).of(names);
    assertThat(batches.stream().flatMap(List::stream)).containsExactlyElementsOf(names);
    return batches.stream().map(List::size).toList();
  }
}
