package io.jansible.template.network;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Text;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Networks put together. */
public final class Merging {
  private Merging() {}

  /** The fewest networks with the same addresses, or with span the one that has them all. */
  public static Object apply(List<Object> values, String action) {
    List<Address> networks = new ArrayList<>();
    for (Object each : values) {
      Address a = Address.required(Text.of(each));
      networks.add(new Address(a.first(), a.version(), a.prefix(), true));
    }
    return switch (action) {
      case "merge" -> merged(networks);
      case "span" -> span(networks);
      default -> throw new TemplateException("cidr_merge: invalid action '" + action + "'");
    };
  }

  private static String span(List<Address> networks) {
    Address first = networks.get(0);
    for (int prefix = first.prefix(); prefix >= 0; prefix--) {
      Address wide = new Address(first.value(), first.version(), prefix, true);
      if (networks.stream().allMatch(wide::contains)) {
        return wide.network() + "/" + prefix;
      }
    }
    throw new TemplateException("cidr_merge: the networks are of both versions");
  }

  private static List<Object> merged(List<Address> networks) {
    networks.sort(
        Comparator.comparingInt(Address::version)
            .thenComparing(Address::value)
            .thenComparingInt(Address::prefix));
    List<Address> kept = new ArrayList<>();
    for (Address each : networks) {
      Address next = each;
      while (next != null) {
        Address last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        if (last != null && last.contains(next)) {
          next = null;
        } else if (last != null && areHalves(last, next)) {
          kept.remove(kept.size() - 1);
          next = new Address(last.value(), last.version(), last.prefix() - 1, true);
        } else {
          kept.add(next);
          next = null;
        }
      }
    }
    List<Object> texts = new ArrayList<>();
    kept.forEach(each -> texts.add(each.network() + "/" + each.prefix()));
    return texts;
  }

  private static boolean areHalves(Address a, Address b) {
    if (a.version() != b.version() || a.prefix() != b.prefix() || a.prefix() == 0) {
      return false;
    }
    BigInteger wide = new Address(a.value(), a.version(), a.prefix() - 1, true).first();
    return wide.equals(a.value()) && a.value().add(a.size()).equals(b.value());
  }
}
