package io.jansible.variables;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.jansible.inventory.Inventory;
import io.jansible.inventory.InventorySources;
import io.jansible.source.HashBehaviour;
import io.jansible.source.TemplateText;
import io.jansible.template.Templates;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The variables of very many hosts, read in a loop. */
class HostVarsTest {
  private static final int HOSTS = 50_000;
  private static final int VARIABLES = 10;
  private static final TemplateText LOOP =
      new TemplateText(
          "{% set all = namespace(sum=0) %}{% for host in groups.all %}{% set all.sum = all.sum +"
              + " hostvars[host].v3 + hostvars[host]['v4'] %}{% endfor %}{{ all.sum }}",
          null);

  @TempDir Path directory;
  private final Templates templates = Templates.standard();
  private RunVariables variables;

  @BeforeEach
  void readInventory() throws IOException {
    StringBuilder text = new StringBuilder("h[1:" + HOSTS + "]\n[all:vars]\n");
    for (int i = 0; i < VARIABLES; i++) {
      text.append('v').append(i).append("=").append(i).append('\n');
    }
    Files.writeString(directory.resolve("hosts"), text);
    Inventory inventory = new InventorySources(directory, problem -> {}).read(List.of("hosts"));
    RunFlags flags =
        new RunFlags(
            false,
            false,
            1,
            0,
            null,
            List.of(),
            List.of(),
            List.of("hosts"),
            null,
            "",
            HashBehaviour.REPLACE);
    variables =
        new RunVariables(inventory, flags, Map.of(), problem -> {}, templates, FactCache.NONE);
  }

  @Test
  void aLoopOverAllHostsCopiesNobodysVariables() {
    assertThat(templates.render(LOOP, variables.host("h1"))).isEqualTo(7L * HOSTS);

    long before = allocated();
    templates.render(LOOP, variables.host("h1"));
    // A copy of twenty magic variables and ten others takes more than 1,000 bytes.
    assertThat((allocated() - before) / HOSTS).isLessThan(600);
  }

  @Test
  void whatIsKeptOfAHostThatWasLookedAtIsSmall() {
    long before = used();
    templates.render(LOOP, variables.host("h1"));
    assertThat((used() - before) / HOSTS).isLessThan(2000);
  }

  private static long allocated() {
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
