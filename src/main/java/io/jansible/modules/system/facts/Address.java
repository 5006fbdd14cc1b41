package io.jansible.modules.system.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address of a network interface.
 *
 * @param label the name under which the address was set: the device's, or an alias such as eth0:1
 * @param prefix the length of the network's part, in bits
 * @param scope global, link or host; null for IPv4
 * @param secondary whether the kernel takes another address of the same network first
 */
record Address(
    String device,
    String label,
    String address,
    String prefix,
    String broadcast,
    String scope,
    boolean secondary) {
  private static final Pattern IFCONFIG_V4 =
      Pattern.compile("inet (?:addr:)?([0-9.]+).*?(?:netmask |Mask:)([0-9.]+)");
  private static final Pattern IFCONFIG_BROADCAST =
      Pattern.compile("(?:broadcast |Bcast:)([0-9.]+)");
  private static final Pattern IFCONFIG_V6 =
      Pattern.compile(
          "inet6 (?:addr: )?([0-9a-f:]+)(?:/| +prefixlen )(\\d+).*(?:<|Scope:)(\\w+)>?");

  /** Reads {@code ip addr show}, iproute2's or busybox's. */
  static List<Address> parseIp(List<String> lines) {
    List<Address> addresses = new ArrayList<>();
    String device = "";
    for (String line : lines) {
      if (!line.startsWith(" ") && line.contains(": ")) {
        // 2: eth0@if5: <BROADCAST,UP> mtu 1500
        String name = line.substring(line.indexOf(": ") + 2);
        name = name.substring(0, Math.max(0, name.indexOf(": ")));
        int at = name.lastIndexOf('@');
        device = at < 0 ? name : name.substring(0, at);
      } else if (line.startsWith("    inet")) {
        addresses.add(ipLine(device, Words.of(line)));
      }
    }
    return addresses;
  }

  private static Address ipLine(String device, List<String> words) {
    boolean v6 = words.get(0).equals("inet6");
    String prefix = v6 ? "128" : "32";
    String address = words.get(1);
    int peer = words.indexOf("peer");
    String network = v6 && peer > 0 ? words.get(peer + 1) : address;
    int slash = network.indexOf('/');
    if (slash >= 0) {
      prefix = network.substring(slash + 1);
    }
    slash = address.indexOf('/');
    address = slash < 0 ? address : address.substring(0, slash);
    String broadcast = slash >= 0 && words.get(2).equals("brd") ? words.get(3) : "";
    int scope = words.indexOf("scope");
    boolean secondary = words.contains("secondary") || words.contains("temporary");
    String label = v6 ? device : words.get(words.size() - 1);
    String scopeName = v6 && scope > 0 ? words.get(scope + 1) : null;
    return new Address(device, label, address, prefix, broadcast, scopeName, secondary);
  }

  /** Reads {@code ifconfig -a}, net-tools' or busybox's. */
  static List<Address> parseIfconfig(List<String> lines) {
    List<Address> addresses = new ArrayList<>();
    String label = "";
    for (String line : lines) {
      if (!line.isEmpty() && !Character.isWhitespace(line.charAt(0))) {
        label = Words.first(line);
        label = label.endsWith(":") ? label.substring(0, label.length() - 1) : label;
      }
      int colon = label.indexOf(':');
      String device = colon < 0 ? label : label.substring(0, colon);
      Matcher v4 = IFCONFIG_V4.matcher(line);
      Matcher v6 = IFCONFIG_V6.matcher(line);
      if (v4.find()) {
        Matcher broadcast = IFCONFIG_BROADCAST.matcher(line);
        String prefix = String.valueOf(Long.bitCount(number(v4.group(2))));
        addresses.add(
            new Address(
                device,
                label,
                v4.group(1),
                prefix,
                broadcast.find() ? broadcast.group(1) : "",
                null,
                colon >= 0));
      } else if (v6.find()) {
        String scope = v6.group(3).toLowerCase(java.util.Locale.ROOT);
        addresses.add(new Address(device, device, v6.group(1), v6.group(2), "", scope, false));
      }
    }
    return addresses;
  }

  boolean isV6() {
    return address.indexOf(':') >= 0;
  }

  boolean isLoopback() {
    return isV6() ? address.equals("::1") : address.startsWith("127.");
  }

  /** Adds the address to its interface; an alias that the kernel does not list becomes one. */
  void addTo(Map<String, Map<String, Object>> interfaces) {
    Map<String, Object> own = interfaces.get(device);
    if (isV6()) {
      append(own, "ipv6", withAddress());
      return;
    }
    Map<String, Object> named = own;
    if (!label.equals(device)) {
      named = new LinkedHashMap<>();
      interfaces.put(label, named);
    }
    if (!secondary && !named.containsKey("ipv4")) {
      named.put("ipv4", withAddress());
    } else {
      append(named, "ipv4_secondaries", withAddress());
    }
    if (secondary && named != own) {
      append(own, "ipv4_secondaries", withAddress());
    }
  }

  /** What is known of the address besides itself. */
  Map<String, Object> details() {
    Map<String, Object> details = new LinkedHashMap<>();
    if (isV6()) {
      details.put("prefix", prefix);
      details.put("scope", scope);
      return details;
    }
    long bits = Math.min(32, Math.max(0, Numbers.longOr(prefix, 32)));
    long mask = bits == 0 ? 0 : 0xffffffffL << (32 - bits) & 0xffffffffL;
    details.put("broadcast", broadcast);
    details.put("netmask", text(mask));
    details.put("network", text(number(address) & mask));
    details.put("prefix", prefix);
    return details;
  }

  private Map<String, Object> withAddress() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("address", address);
    all.putAll(details());
    return all;
  }

  @SuppressWarnings("unchecked")
  private static void append(Map<String, Object> facts, String key, Object value) {
    ((List<Object>) facts.computeIfAbsent(key, name -> new ArrayList<>())).add(value);
  }

  static long number(String address) {
    long number = 0;
    for (String part : address.split("\\.")) {
      number = number << 8 | Numbers.longOr(part, 0) & 0xff;
    }
    return number;
  }

  static String text(long address) {
    return (address >> 24 & 0xff)
        + "."
        + (address >> 16 & 0xff)
        + "."
        + (address >> 8 & 0xff)
        + "."
        + (address & 0xff);
  }
}
