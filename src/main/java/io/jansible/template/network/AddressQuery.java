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
 * @param filter the filter's name, for messages
 */
public record AddressQuery(String query, Integer version, String filter) {
  /** The answer: None where the address does not fit, False where the value is no address. */
  public Object ask(Object value) {
    if (value instanceof Boolean) {
      return false;
    }
    if (!Types.isInt(value) && !Types.isText(value)) {
      throw new TemplateException(
          "Unrecognized type <<class '%s'>> for %s filter <value>"
              .formatted(Types.name(value), filter));
    }
    Address address = Types.isInt(value) ? number(value) : text(Text.of(value));
    if (address == null || version != null && version != address.version()) {
      return false;
    }
    return answer(address, Types.isInt(value) ? whole(address) : Text.of(value));
  }

  private Address number(Object value) {
    BigInteger number = Numbers.big(value);
    if (number.signum() < 0 || number.bitLength() > 128) {
      return null;
    }
    return version != null && version == 6
        ? new Address(number, 6, 128, false)
        : Address.of(number);
  }

  private Address text(String text) {
    if (!text.isEmpty() && text.chars().allMatch(Character::isDigit)) {
      return number(Numbers.of(new BigInteger(text)));
    }
    return Address.parse(text);
  }

  private static String whole(Address a) {
    return a.text() + "/" + a.prefix();
  }

  /**
   * The answer.
   *
   * @param written the address as its author wrote it
   */
  private Object answer(Address a, String written) {
    return switch (query) {
      case "" -> a.hasPrefix() ? whole(a) : a.text();
      case "address", "ip" -> isHost(a) || a.version() == 6 ? a.text() : null;
      case "host" -> isHost(a) ? whole(a) : null;
      case "cidr" -> whole(a);
      case "address/prefix", "gateway", "gw", "host/prefix", "hostnet", "router" ->
          a.isSingle() || UsableAddresses.of(a).has(a.value()) ? whole(a) : (Object) false;
      case "ip/prefix" -> !a.isSingle() && isHost(a) ? whole(a) : null;
      case "ip_netmask", "address_netmask" ->
          !a.isSingle() && isHost(a) ? a.text() + " " + a.text(a.mask()) : null;
      case "network", "network_id" -> a.network();
      case "network/prefix", "subnet" -> a.network() + "/" + a.prefix();
      case "network_netmask" -> a.network() + " " + a.text(a.mask());
      case "network_wildcard" -> a.network() + " " + a.text(a.hostMask());
      case "net" -> !a.isSingle() && isNetwork(a) ? whole(a) : null;
      case "netmask" -> a.text(a.mask());
      case "hostmask", "wildcard" -> a.text(a.hostMask());
      case "prefix" -> (long) a.prefix();
      case "broadcast" -> a.size().bitLength() > 2 ? a.text(a.last()) : null;
      default -> facts(a, written);
    };
  }

  private static boolean isNetwork(Address a) {
    return a.value().equals(a.first());
  }

  /** A network's own address is no host, unless the network has no other. */
  private static boolean isHost(Address a) {
    return a.isSingle() || a.size().bitLength() <= 2 || !isNetwork(a);
  }

  private Object facts(Address a, String written) {
    return switch (query) {
      case "size" -> Numbers.of(a.size());
      case "size_usable" -> Numbers.of(UsableAddresses.of(a).size());
      case "version" -> (long) a.version();
      case "int" -> a.hasPrefix() ? a.value() + "/" + a.prefix() : Numbers.of(a.value());
      case "bool" -> true;
      case "type" -> !a.isSingle() && isNetwork(a) ? "network" : "address";
      case "wrap" ->
          a.version() == 4
              ? written
              : "[" + a.text() + "]" + (a.hasPrefix() ? "/" + a.prefix() : "");
      case "revdns" -> reverse(a);
      case "first_usable",
          "last_usable",
          "range_usable",
          "next_usable",
          "previous_usable",
          "peer" ->
          UsableAddresses.ofNetwork(a).answer(query, a);
      case "ipv4" -> converted(a, 4, written);
      case "ipv6" -> converted(a, 6, written);
      case "6to4" -> sixToFour(a);
      default -> kind(a, written);
    };
  }

  private static Object sixToFour(Address a) {
    if (a.version() == 6 || !isHost(a) || AddressKind.MULTICAST.has(a)) {
      return false;
    }
    String digits = String.format("%08x", a.value().longValue());
    return "2002:" + digits.substring(0, 4) + ":" + digits.substring(4) + "::1/48";
  }

  private static Object converted(Address a, int version, String written) {
    if (a.version() == version) {
      return written;
    }
    if (version == 6) {
      BigInteger mapped = a.value().add(BigInteger.valueOf(0xffffL).shiftLeft(32));
      return Parsing.text6(mapped) + "/" + (a.prefix() + 96);
    }
    int high = a.value().shiftRight(32).bitLength();
    boolean inside =
        high == 0 || a.value().shiftRight(32).equals(BigInteger.valueOf(0xffffL)) && high == 16;
    return inside
        ? Parsing.text4(a.value().and(BigInteger.valueOf(0xffffffffL)))
            + "/"
            + Math.max(0, a.prefix() - 96)
        : (Object) false;
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

  private Object kind(Address a, String written) {
    AddressKind kind = AddressKind.named(query);
    if (kind != null) {
      return kind.has(a) ? written : null;
    }
    return numbered(a, written);
  }

  /** A number asks for that address of the network; a network, whether it has the address. */
  private Object numbered(Address a, String written) {
    if (query.matches("-?\\d+")) {
      if (a.isSingle()) {
        return a.hasPrefix() ? whole(a) : a.text();
      }
      Object found = a.nth(Long.parseLong(query));
      return found instanceof String text ? text + "/" + a.prefix() : (Object) false;
    }
    Address network = Address.parse(query);
    if (network == null) {
      throw new TemplateException(filter + ": unknown filter type: " + query);
    }
    return network.contains(a) ? written : null;
  }
}
