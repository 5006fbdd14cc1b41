package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The network interfaces, their addresses, and the ways out of the node. */
final class NetworkFacts implements FactFamily {
  private static final String DESTINATION_V4 = "8.8.8.8";
  private static final String DESTINATION_V6 = "2404:6800:400a:800::1012";

  @Override
  public String name() {
    return "network";
  }

  @Override
  public Set<String> aliases() {
    return Set.of(
        "interfaces", "default_ipv4", "default_ipv6", "all_ipv4_addresses", "all_ipv6_addresses");
  }

  @Override
  public Set<String> requires() {
    return Set.of("platform", "distribution");
  }

  @Override
  public void ask(Questions questions) {
    Interfaces.ask(questions);
    questions
        .programs("ip")
        .output("addresses", "if have ip; then ip addr show; else ifconfig -a; fi")
        .output("route4", "ip -4 route get " + DESTINATION_V4)
        .output("route6", "ip -6 route get " + DESTINATION_V6)
        .output("routes", "if ! have ip; then cat /proc/net/route; fi")
        .output("local4", "ip -4 route show table local")
        .output("local6", "ip -6 route show table local")
        .slowOutput("ethtool", Ethtool.QUESTION);
  }

  @Override
  public Map<String, Object> read(Answers answers) {
    Map<String, Map<String, Object>> interfaces = Interfaces.read(answers);
    boolean ip = answers.hasProgram("ip");
    List<String> lines = answers.lines("addresses");
    List<Address> addresses = ip ? Address.parseIp(lines) : Address.parseIfconfig(lines);
    Map<String, Object> default4 = ip ? route(answers, "route4", DESTINATION_V4) : Map.of();
    if (!ip) {
      default4 = DefaultRoute.parse(answers.lines("routes"), addresses);
    }
    Map<String, Object> default6 = route(answers, "route6", DESTINATION_V6);
    Map<String, Object> facts = new LinkedHashMap<>();
    addAddresses(interfaces, addresses, facts);
    Ethtool.read(answers)
        .forEach((name, data) -> interfaces.computeIfPresent(name, (n, own) -> joined(own, data)));
    facts.put("default_ipv4", completed(default4, addresses, interfaces, false));
    facts.put("default_ipv6", completed(default6, addresses, interfaces, true));
    facts.put(
        "locally_reachable_ips",
        Map.of("ipv4", local(answers.lines("local4")), "ipv6", local(answers.lines("local6"))));
    List<String> names = new ArrayList<>();
    interfaces.forEach(
        (name, data) -> {
          // A colon in a name would be in the way of a template's author.
          names.add(name.replace(':', '_'));
          facts.put(name.replace(':', '_'), data);
        });
    facts.put("interfaces", names);
    return facts;
  }

  private static void addAddresses(
      Map<String, Map<String, Object>> interfaces,
      List<Address> addresses,
      Map<String, Object> facts) {
    List<String> all4 = new ArrayList<>();
    List<String> all6 = new ArrayList<>();
    for (String device : List.copyOf(interfaces.keySet())) {
      for (boolean secondary : new boolean[] {false, true}) {
        for (Address address : addresses) {
          if (address.device().equals(device) && address.secondary() == secondary) {
            address.addTo(interfaces);
            if (!address.isLoopback()) {
              (address.isV6() ? all6 : all4).add(address.address());
            }
          }
        }
      }
    }
    facts.put("all_ipv4_addresses", all4);
    facts.put("all_ipv6_addresses", all6);
  }

  /** The way to a destination: interface, own address, gateway; empty when there is none. */
  private static Map<String, Object> route(Answers answers, String section, String destination) {
    List<String> lines = answers.lines(section);
    List<String> words = lines.isEmpty() ? List.of() : Words.of(lines.get(0));
    Map<String, Object> route = new LinkedHashMap<>();
    if (words.isEmpty() || !words.get(0).equals(destination)) {
      return route;
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      switch (words.get(i)) {
        case "dev" -> route.put("interface", words.get(i + 1));
        case "src" -> route.put("address", words.get(i + 1));
        case "via" -> route.put("gateway", words.get(i + 1));
        default -> {}
      }
    }
    return route;
  }

  private static Map<String, Object> completed(
      Map<String, Object> route,
      List<Address> addresses,
      Map<String, Map<String, Object>> interfaces,
      boolean v6) {
    Map<String, Object> facts = new LinkedHashMap<>(route);
    for (Address address : addresses) {
      Map<String, Object> device = interfaces.get(address.device());
      boolean same = address.isV6() == v6 && address.address().equals(route.get("address"));
      if (same && device != null) {
        facts.putAll(address.details());
        facts.put("macaddress", device.getOrDefault("macaddress", "00:00:00:00:00:00"));
        facts.put("mtu", device.get("mtu"));
        facts.put("type", device.getOrDefault("type", "unknown"));
        if (!v6) {
          facts.put("alias", address.label());
        }
      }
    }
    return facts;
  }

  private static Map<String, Object> joined(Map<String, Object> own, Map<String, Object> more) {
    own.putAll(more);
    return own;
  }

  private static List<String> local(List<String> lines) {
    Set<String> addresses = new java.util.LinkedHashSet<>();
    for (String line : lines) {
      List<String> words = Words.of(line);
      if (words.size() > 1 && words.get(0).equals("local")) {
        addresses.add(words.get(1));
      }
    }
    return List.copyOf(addresses);
  }
}
