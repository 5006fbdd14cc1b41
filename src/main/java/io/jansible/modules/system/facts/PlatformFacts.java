package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Kernel, machine and names of the node. */
final class PlatformFacts implements FactFamily {
  /** How long a name service may take to say the node's own full name, in seconds. */
  private static final int NAME_SERVICE_PATIENCE = 5;

  private static final String FULL_NAME =
      """
      if have getent; then
        h=$(uname -n); a=$(limit %1$d getent ahosts "$h") && limit %1$d getent hosts "${a%%%%[ 	]*}"
      else
        grep -F -- "$(uname -n)" /etc/hosts
      fi\
      """
          .formatted(NAME_SERVICE_PATIENCE);

  @Override
  public String name() {
    return "platform";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "system",
        "kernel",
        "kernel_version",
        "machine",
        "python_version",
        "architecture",
        "machine_id");
  }

  @Override
  public boolean minimal() {
    return true;
  }

  @Override
  public void ask(Questions questions) {
    questions
        .output("uname", "uname -snrvm")
        .output("elf", "head -c 5 /bin/sh")
        .files("/var/lib/dbus/machine-id", "/etc/machine-id")
        .slowOutput("full-name", FULL_NAME)
        .slowOutput("python", PythonFacts.QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    List<String> uname = Words.of(answers.output("uname"));
    if (uname.size() >= 5) {
      kernel(facts, uname, answers.output("elf"));
      names(facts, uname.get(1), answers);
    }
    String id = answers.text("/var/lib/dbus/machine-id", answers.text("/etc/machine-id", ""));
    if (!id.isEmpty()) {
      facts.put("machine_id", id.lines().findFirst().orElseThrow());
    }
    String python = PythonFacts.version(answers);
    if (python != null) {
      facts.put("python_version", python);
    }
    return facts;
  }

  private static void kernel(Map<String, Object> facts, List<String> uname, String elf) {
    int last = uname.size() - 1;
    String machine = uname.get(last);
    facts.put("system", uname.get(0));
    facts.put("kernel", uname.get(2));
    facts.put("kernel_version", String.join(" ", uname.subList(3, last)));
    facts.put("machine", machine);
    boolean intel32 = machine.matches("i[3456]86|i86pc");
    facts.put("architecture", intel32 ? "i386" : machine);
    // The fifth byte of an ELF file is 1 for 32 bits and 2 for 64.
    String bits = elf.length() >= 5 && elf.charAt(4) == 1 ? "32" : "64";
    facts.put("userspace_bits", bits);
    if (intel32 || machine.equals("x86_64")) {
      facts.put("userspace_architecture", bits.equals("64") ? "x86_64" : "i386");
    }
  }

  private static void names(Map<String, Object> facts, String node, Answers answers) {
    String full = HostName.full(node, answers.lines("full-name"));
    facts.put("nodename", node);
    facts.put("hostname", beforeDot(node));
    facts.put("fqdn", full);
    int dot = full.indexOf('.');
    facts.put("domain", dot < 0 ? "" : full.substring(dot + 1));
  }

  private static String beforeDot(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }
}
