package io.jansible.modules.system.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The default route out of the kernel's own table, for a node without {@code ip}. */
final class DefaultRoute {
  private DefaultRoute() {}

  /** Reads /proc/net/route: interface, destination, gateway, … in the machine's byte order. */
  static Map<String, Object> parse(List<String> lines, List<Address> addresses) {
    Map<String, Object> route = new LinkedHashMap<>();
    for (String line : lines) {
      List<String> words = Words.of(line);
      if (words.size() < 8 || !words.get(1).equals("00000000")) {
        continue;
      }
      String device = words.get(0);
      route.put("interface", device);
      route.put(
          "gateway", Address.text(Long.reverseBytes(Long.parseLong(words.get(2), 16)) >>> 32));
      for (Address address : addresses) {
        if (address.device().equals(device) && !address.isV6() && !address.secondary()) {
          route.putIfAbsent("address", address.address());
        }
      }
      break;
    }
    return route;
  }
}
