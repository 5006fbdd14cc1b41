package io.jansible.template.plugin;

import io.jansible.template.TemplateException;
import io.jansible.template.network.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Hardware addresses in the forms that systems write them. */
final class HardwareAddress {
  private HardwareAddress() {}

  private static String digits(String text) {
    String bare = text.strip().replaceAll("[.:-]", "").toLowerCase(java.util.Locale.ROOT);
    return bare.matches("[0-9a-f]{12}") ? bare : null;
  }

  static Object form(String text, String query, String filter) {
    String digits = digits(text);
    if (digits == null) {
      if (query.isEmpty() || query.equals("bool")) {
        return null;
      }
      throw new TemplateException(filter + ": not a hardware address: " + text);
    }
    return switch (query) {
      case "", "bool" -> query.isEmpty() ? (Object) text : true;
      case "bare" -> digits.toUpperCase(java.util.Locale.ROOT);
      case "int" -> Long.parseLong(digits, 16);
      case "cisco" -> grouped(digits, 4, ".");
      case "eui48", "win" -> grouped(digits, 2, "-").toUpperCase(java.util.Locale.ROOT);
      case "linux" -> grouped(digits, 2, ":");
      case "unix" -> grouped(digits, 2, ":").replaceAll("\\b0(?=[0-9a-f])", "");
      case "pgsql", "postgresql", "psql" -> digits.substring(0, 6) + ":" + digits.substring(6);
      default -> throw new TemplateException(filter + ": unknown filter type: " + query);
    };
  }

  private static String grouped(String digits, int size, String separator) {
    List<String> groups = new ArrayList<>();
    for (int i = 0; i < digits.length(); i += size) {
      groups.add(digits.substring(i, i + size));
    }
    return String.join(separator, groups);
  }

  /** The address that a network card gives itself: its own with the seventh bit turned. */
  static Object slaac(String network, String hardware) {
    Address prefix = Address.parse(network);
    String digits = digits(hardware);
    if (prefix == null || prefix.version() != 6 || digits == null) {
      return false;
    }
    BigInteger own = new BigInteger(digits.substring(0, 6) + "fffe" + digits.substring(6), 16);
    BigInteger turned = own.flipBit(57);
    Address start = Address.parse(prefix.network());
    return start.plus(turned).text();
  }
}
