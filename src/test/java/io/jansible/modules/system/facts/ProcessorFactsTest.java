package io.jansible.modules.system.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorFactsTest {
  private static final String HYPERTHREADED =
      """
      processor : 0
      vendor_id : GenuineIntel
      model name : Xeon
      physical id : 0
      siblings : 8
      core id : 0
      cpu cores : 4
      flags : fpu vme

      processor : 1
      vendor_id : GenuineIntel
      model name : Xeon
      physical id : 1
      siblings : 8
      core id : 0
      cpu cores : 4
      flags : fpu vme
      """;

  private static Map<String, Object> read(String cpuinfo, String machine) {
    return new NodeAnswers()
        .file("/proc/cpuinfo", cpuinfo)
        .file("/proc/self/status", "Name:\tgrep\nCpus_allowed_list:\t0-3,8")
        .output("machine", machine + "\n")
        .readBy(new ProcessorFacts());
  }

  @Test
  void socketsCoresAndThreads() {
    assertThat(read(HYPERTHREADED, "x86_64"))
        .containsEntry("processor_count", 2L)
        .containsEntry("processor_cores", 4L)
        .containsEntry("processor_threads_per_core", 2L)
        .containsEntry("processor_vcpus", 16L)
        .containsEntry("processor_nproc", 5L)
        .containsEntry("flags", List.of("fpu", "vme"))
        .containsEntry(
            "processor", List.of("0", "GenuineIntel", "Xeon", "1", "GenuineIntel", "Xeon"));
  }

  @Test
  void armListsProcessorsOnly() {
    assertThat(
            read("processor\t: 0\nBogoMIPS\t: 50\n\nprocessor\t: 1\nCPU part\t: 0xd0c", "aarch64"))
        .containsEntry("processor_count", 2L)
        .containsEntry("processor_cores", 1L)
        .containsEntry("processor_threads_per_core", 1L)
        .containsEntry("processor_vcpus", 2L);
  }

  @Test
  void aParavirtualMachineOfXenHasAsManySocketsAsProcessors() {
    NodeAnswers xen =
        new NodeAnswers()
            .file("/proc/cpuinfo", HYPERTHREADED.replace(" vme", ""))
            .paths("/proc/xen")
            .output("machine", "x86_64");

    assertThat(xen.readBy(new ProcessorFacts()))
        .containsEntry("processor_count", 2L)
        .containsEntry("processor_cores", 2L)
        .containsEntry("processor_nproc", 2L);
  }

  @Test
  void aMainframeSaysItsNumbersItself() {
    assertThat(
            read(
                "vendor_id : IBM/S390\n"
                    + "# processors : 4\n"
                    + "max thread id : 1\n"
                    + "processor 0: version = FF",
                "s390x"))
        .containsEntry("processor_count", 1L)
        .containsEntry("processor_cores", 2L)
        .containsEntry("processor_threads_per_core", 2L)
        .containsEntry("processor_vcpus", 4L);
  }
}
