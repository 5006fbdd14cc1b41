package io.jansible.template.network;

import java.util.List;

/** What an address is for, by the registries of special addresses. */
enum AddressKind {
  LOOPBACK("127.0.0.0/8", "::1/128"),
  LINK_LOCAL("169.254.0.0/16", "fe80::/10"),
  MULTICAST("224.0.0.0/4", "ff00::/8"),
  PRIVATE(
      "0.0.0.0/8",
      "10.0.0.0/8",
      "127.0.0.0/8",
      "169.254.0.0/16",
      "172.16.0.0/12",
      "192.0.0.0/29",
      "192.0.0.170/31",
      "192.0.2.0/24",
      "192.168.0.0/16",
      "198.18.0.0/15",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "240.0.0.0/4",
      "::/127",
      "::ffff:0:0/96",
      "100::/64",
      "2001::/23",
      "2001:db8::/32",
      "2001:10::/28",
      "fc00::/7",
      "fe80::/10"),
  SHARED("100.64.0.0/10"),
  UNICAST,
  PUBLIC;

  private final List<Address> networks;

  AddressKind(String... networks) {
    this.networks = java.util.Arrays.stream(networks).map(Address::parse).toList();
  }

  /** The kind that a query names, or null. */
  static AddressKind named(String query) {
    return switch (query) {
      case "loopback", "lo" -> LOOPBACK;
      case "link-local" -> LINK_LOCAL;
      case "multicast" -> MULTICAST;
      case "private" -> PRIVATE;
      case "unicast" -> UNICAST;
      case "public" -> PUBLIC;
      default -> null;
    };
  }

  boolean has(Address a) {
    return switch (this) {
      case UNICAST -> !MULTICAST.has(a);
      case PUBLIC -> !MULTICAST.has(a) && !PRIVATE.has(a) && !SHARED.has(a);
      default -> covers(a, a.value()) && (this != PRIVATE || covers(a, a.last()));
    };
  }

  private boolean covers(Address a, java.math.BigInteger number) {
    Address alone = new Address(number, a.version(), a.bits(), false);
    return networks.stream().anyMatch(network -> network.contains(alone));
  }
}
