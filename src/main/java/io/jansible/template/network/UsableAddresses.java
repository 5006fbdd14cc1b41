package io.jansible.template.network;

import io.jansible.template.TemplateException;
import java.math.BigInteger;

/**
 * The addresses of a network that hosts can have: all of two, all but the first and last of more,
 * none of one.
 */
record UsableAddresses(Address network, BigInteger first, BigInteger last) {
  static UsableAddresses of(Address a) {
    BigInteger inset = a.size().bitLength() > 2 ? BigInteger.ONE : BigInteger.ZERO;
    return new UsableAddresses(a, a.first().add(inset), a.last().subtract(inset));
  }

  /**
   * The same of an address that is written with its network.
   *
   * @throws TemplateException when it is not
   */
  static UsableAddresses ofNetwork(Address a) {
    if (!a.hasPrefix()) {
      throw new TemplateException("Not a network address");
    }
    return of(a);
  }

  boolean has(BigInteger address) {
    return !network.isSingle() && address.compareTo(first) >= 0 && address.compareTo(last) <= 0;
  }

  BigInteger size() {
    return network.isSingle() ? BigInteger.ZERO : last.subtract(first).add(BigInteger.ONE);
  }

  /** What ipaddr answers to a query for one of them; None where there is none. */
  Object answer(String query, Address of) {
    if (query.equals("peer")) {
      return peer(of);
    }
    if (network.isSingle()) {
      return null;
    }
    return switch (query) {
      case "first_usable" -> network.text(first);
      case "last_usable" -> network.text(last);
      case "range_usable" -> network.text(first) + "-" + network.text(last);
      case "next_usable" -> moved(of, 1);
      default -> moved(of, -1);
    };
  }

  /** The address so many behind one, None if it is not usable. */
  Object moved(Address from, long offset) {
    BigInteger found = from.value().add(BigInteger.valueOf(offset));
    if (found.signum() < 0) {
      throw new TemplateException("failed to detect a valid IP address from " + found);
    }
    return has(found) ? network.text(found) : null;
  }

  private Object peer(Address of) {
    BigInteger place = of.value().subtract(network.first());
    if (network.size().intValue() == 2) {
      return network.text(network.first().add(BigInteger.ONE).subtract(place));
    }
    if (network.size().bitLength() != 3) {
      throw new TemplateException("Not a point-to-point network");
    }
    if (!has(of.value())) {
      throw new TemplateException(
          (place.signum() == 0 ? "Network" : "Broadcast") + " address of /30 has no peer");
    }
    return network.text(network.first().add(BigInteger.valueOf(3)).subtract(place));
  }
}
