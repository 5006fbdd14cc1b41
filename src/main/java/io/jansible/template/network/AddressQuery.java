package io.jansible.template.network;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigInteger;

/**
 * What the filter ipaddr asks of an address.
 *
 * @param version 4, 6, or null for both
 */
public record AddressQuery(String query, Integer version) {
  /** The answer; null when the value is no such address. */
  public Object ask(Object value) {
    if (value == null || value instanceof Boolean) {
      return null;
    }
    Address address =
        Numbers.isWhole(value) ? number(value) : Types.isText(value) ? text(Text.of(value)) : null;
    if (address == null || version != null && version != address.version()) {
      return null;
    }
    return answer(address);
  }

  private static Address number(Object value) {
    BigInteger number = Numbers.big(value);
    return number.signum() < 0 || number.bitLength() > 128 ? null : Address.of(number);
  }

  private static Address text(String text) {
    if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
      return number(Numbers.of(new BigInteger(text)));
    }
    return Address.parse(text);
  }

  private Object answer(Address a) {
    boolean network = a.hasPrefix() && !a.isSingle();
    return switch (query) {
      case "" -> a.hasPrefix() ? a.text() + "/" + a.prefix() : a.text();
      case "address", "ip" -> isHost(a) ? a.text() : null;
      case "host" -> isHost(a) ? a.text() + "/" + a.prefix() : null;
      case "host/prefix", "hostnet", "router" ->
          network && isHost(a) ? a.text() + "/" + a.prefix() : null;
      case "address/prefix", "gateway", "gw" ->
          network && isHost(a) ? a.text() + "/" + a.prefix() : null;
      case "network" -> a.network();
      case "network_id" -> a.network();
      case "network/prefix", "subnet" -> a.network() + "/" + a.prefix();
      case "net" -> network && a.value().equals(a.first()) ? a.text() + "/" + a.prefix() : null;
      case "netmask" -> a.text(a.mask());
      case "hostmask", "wildcard" ->
          a.text(a.mask().xor(BigInteger.ONE.shiftLeft(a.bits()).subtract(BigInteger.ONE)));
      case "prefix" -> (long) a.prefix();
      case "size" -> Numbers.of(a.size());
      case "broadcast" -> network ? a.text(a.last()) : null;
      case "version" -> (long) a.version();
      case "int" -> a.hasPrefix() ? a.value() + "/" + a.prefix() : Numbers.of(a.value());
      case "bool" -> true;
      case "type" -> network && a.value().equals(a.first()) ? "network" : "address";
      default -> more(a);
    };
  }

  /** A network's own address is no host, unless the network has no other. */
  private static boolean isHost(Address a) {
    return a.isSingle() || a.size().intValue() == 2 || !a.value().equals(a.first());
  }

  private Object more(Address a) {
    return switch (query) {
      case "first_usable" -> a.text(a.firstUsable());
      case "last_usable" -> a.text(a.lastUsable());
      case "range_usable" -> a.text(a.firstUsable()) + "-" + a.text(a.lastUsable());
      case "size_usable" ->
          Numbers.of(a.lastUsable().subtract(a.firstUsable()).add(BigInteger.ONE));
      case "ip_netmask", "address_netmask" -> a.text() + " " + a.text(a.mask());
      case "network_netmask" -> a.network() + " " + a.text(a.mask());
      case "network_wildcard" ->
          a.network()
              + " "
              + a.text(a.mask().xor(BigInteger.ONE.shiftLeft(a.bits()).subtract(BigInteger.ONE)));
      case "ip_wildcard" ->
          a.text()
              + " "
              + a.text(a.mask().xor(BigInteger.ONE.shiftLeft(a.bits()).subtract(BigInteger.ONE)));
      case "ip/prefix" -> isHost(a) ? a.text() + "/" + a.prefix() : null;
      case "revdns" -> reverse(a);
      case "ipv4", "v4", "4" -> converted(a, 4);
      case "ipv6", "v6", "6" -> converted(a, 6);
      case "6to4" -> a.version() == 4 ? sixToFour(a) : null;
      default -> kind(a);
    };
  }

  private static Object sixToFour(Address a) {
    String digits = String.format("%08x", a.value().longValue());
    return "2002:" + digits.substring(0, 4) + ":" + digits.substring(4) + "::1/48";
  }

  private static Object converted(Address a, int version) {
    if (a.version() == version) {
      return a.hasPrefix() ? a.text() + "/" + a.prefix() : a.text();
    }
    if (version == 6) {
      BigInteger mapped = a.value().add(BigInteger.valueOf(0xffffL).shiftLeft(32));
      return Parsing.text6(mapped) + "/" + (a.prefix() + 96);
    }
    return a.value().shiftRight(32).equals(BigInteger.valueOf(0xffffL))
        ? Parsing.text4(a.value().and(BigInteger.valueOf(0xffffffffL)))
            + "/"
            + Math.max(0, a.prefix() - 96)
        : null;
  }

  private static Object reverse(Address a) {
    StringBuilder out = new StringBuilder();
    int step = a.version() == 4 ? 8 : 4;
    for (int i = 0; i < a.bits(); i += step) {
      int part = a.value().shiftRight(i).intValue() & (1 << step) - 1;
      out.append(a.version() == 4 ? Integer.toString(part) : Integer.toHexString(part)).append('.');
    }
    return out + (a.version() == 4 ? "in-addr.arpa." : "ip6.arpa.");
  }

  private Object kind(Address a) {
    String own = a.hasPrefix() ? a.text() + "/" + a.prefix() : a.text();
    Boolean holds =
        switch (query) {
          case "private" -> in(a, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7");
          case "public" ->
              !in(
                  a,
                  "10.0.0.0/8",
                  "172.16.0.0/12",
                  "192.168.0.0/16",
                  "127.0.0.0/8",
                  "169.254.0.0/16",
                  "224.0.0.0/4",
                  "240.0.0.0/4",
                  "fc00::/7",
                  "fe80::/10",
                  "::1/128",
                  "ff00::/8");
          case "loopback", "lo" -> in(a, "127.0.0.0/8", "::1/128");
          case "link-local" -> in(a, "169.254.0.0/16", "fe80::/10");
          case "multicast" -> in(a, "224.0.0.0/4", "ff00::/8");
          case "unicast" -> !in(a, "224.0.0.0/4", "ff00::/8");
          default -> null;
        };
    if (holds != null) {
      return holds ? own : null;
    }
    return numbered(a, own);
  }

  private static boolean in(Address a, String... networks) {
    for (String network : networks) {
      if (Address.parse(network).contains(new Address(a.value(), a.version(), a.bits(), false))) {
        return true;
      }
    }
    return false;
  }

  /** A number asks for that address of the network; a network, whether it has the address. */
  private Object numbered(Address a, String own) {
    if (query.matches("-?\\d+")) {
      Object found = a.nth(Long.parseLong(query));
      return found instanceof String text ? text + "/" + a.prefix() : null;
    }
    Address network = Address.parse(query);
    if (network == null) {
      throw new TemplateException("ipaddr: unknown filter type: " + query);
    }
    return network.contains(a) ? own : null;
  }
}
