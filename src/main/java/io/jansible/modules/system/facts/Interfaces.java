package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The network interfaces as the kernel shows them below /sys/class/net, without addresses. */
final class Interfaces {
  private static final String NET = "/sys/class/net/";
  private static final Map<String, String> TYPES =
      Map.of("1", "ether", "32", "infiniband", "512", "ppp", "772", "loopback", "65534", "tunnel");

  private Interfaces() {}

  static void ask(Questions questions) {
    for (String file :
        List.of(
            "address",
            "mtu",
            "operstate",
            "type",
            "flags",
            "speed",
            "bridge/bridge_id",
            "bridge/stp_state",
            "bonding/slaves",
            "bonding/mode",
            "bonding/miimon",
            "bonding/lacp_rate",
            "bonding/primary",
            "bonding/all_slaves_active",
            "bonding_slave/perm_hwaddr")) {
      questions.files(NET + "*/" + file);
    }
    questions
        .paths(NET + "*/brif/*", NET + "*/bridge", NET + "*/bonding", NET + "*/speed")
        .output(
            "interface-devices",
            "for p in "
                + NET
                + "*/device; do [ -e \"$p\" ] && { ls -ld "
                + NET
                + "*/device "
                + NET
                + "*/device/driver/module; break; }; done");
  }

  static Map<String, Map<String, Object>> read(Answers answers) {
    Map<String, Map<String, Object>> interfaces = new LinkedHashMap<>();
    for (String file : answers.filesBelow(NET)) {
      String name = file.substring(NET.length(), file.indexOf('/', NET.length()));
      interfaces.computeIfAbsent(name, device -> device(device, answers));
    }
    for (String line : answers.lines("interface-devices")) {
      LinkLine link = LinkLine.parse(line);
      String path = link.name();
      int end = path.startsWith(NET) ? path.indexOf('/', NET.length()) : -1;
      if (end > 0 && interfaces.containsKey(path.substring(NET.length(), end))) {
        interfaces
            .get(path.substring(NET.length(), end))
            .put(link.baseName().equals("device") ? "pciid" : "module", link.targetName());
      }
    }
    return interfaces;
  }

  private static Map<String, Object> device(String name, Answers answers) {
    String directory = NET + name + "/";
    Map<String, Object> device = new LinkedHashMap<>();
    device.put("device", name);
    String mac = answers.text(directory + "address");
    if (mac != null && !mac.equals("00:00:00:00:00:00")) {
      device.put("macaddress", mac);
    }
    putNumber(device, "mtu", answers.text(directory + "mtu"));
    String state = answers.text(directory + "operstate");
    if (state != null) {
      device.put("active", !state.equals("down"));
    }
    String type = answers.text(directory + "type");
    if (type != null) {
      device.put("type", TYPES.getOrDefault(type, "unknown"));
    }
    if (answers.exists(directory + "bridge")) {
      bridge(device, directory, answers);
    }
    if (answers.exists(directory + "bonding")) {
      bonding(device, directory + "bonding/", answers);
    }
    String permanent = answers.text(directory + "bonding_slave/perm_hwaddr");
    if (permanent != null) {
      device.put("perm_macaddress", permanent);
    }
    putNumber(device, "speed", answers.text(directory + "speed"));
    String flags = answers.text(directory + "flags");
    if (flags != null && flags.startsWith("0x")) {
      device.put("promisc", (Long.parseLong(flags.substring(2), 16) & 0x100) != 0);
    }
    return device;
  }

  private static void bridge(Map<String, Object> device, String directory, Answers answers) {
    List<String> ports = new ArrayList<>();
    for (String port : answers.pathsBelow(directory + "brif/")) {
      ports.add(port.substring(port.lastIndexOf('/') + 1));
    }
    device.put("type", "bridge");
    device.put("interfaces", ports);
    device.put("id", answers.text(directory + "bridge/bridge_id", ""));
    device.put("stp", "1".equals(answers.text(directory + "bridge/stp_state")));
  }

  private static void bonding(Map<String, Object> device, String directory, Answers answers) {
    device.put("type", "bonding");
    device.put("slaves", Words.of(answers.text(directory + "slaves", "")));
    for (String key : List.of("mode", "miimon", "lacp_rate")) {
      device.put(key, Words.first(answers.text(directory + key, "")));
    }
    String primary = answers.text(directory + "primary");
    if (primary != null) {
      device.put("primary", primary);
      device.put("all_slaves_active", "1".equals(answers.text(directory + "all_slaves_active")));
    }
  }

  private static void putNumber(Map<String, Object> device, String key, String text) {
    Long number = Numbers.longOrNull(text);
    if (number != null) {
      device.put(key, number);
    }
  }
}
