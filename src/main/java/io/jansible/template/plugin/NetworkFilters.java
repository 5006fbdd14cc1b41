package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.TemplateException;
import io.jansible.template.network.Address;
import io.jansible.template.network.AddressQuery;
import io.jansible.template.network.Merging;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.Truth;
import io.jansible.template.value.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** The filters of ansible.utils for addresses and networks. */
final class NetworkFilters {
  private NetworkFilters() {}

  static FilterEntry find(String name) {
    return switch (name) {
      case "ipaddr" ->
          filter(
              "query='', version=None, alias='ipaddr'",
              "The address if it is one, or what a query asks of it; of a list, those that fit.",
              call -> query(call, null));
      case "ipv4" ->
          filter("query=''", "ipaddr for addresses of version 4.", call -> query(call, 4));
      case "ipv6" ->
          filter("query=''", "ipaddr for addresses of version 6.", call -> query(call, 6));
      case "ipwrap" ->
          filter(
              "query=''",
              "Addresses of version 6 in brackets, all else as it is.",
              NetworkFilters::wrapped);
      case "ipsubnet" ->
          filter(
              "query='', index=None",
              "The network; a subnet of a size by its index, or how many there are.",
              NetworkFilters::subnet);
      case "ipmath" ->
          filter(
              "amount",
              "The address so many further.",
              call ->
                  Address.valid(call.value())
                      .plus(BigInteger.valueOf(call.whole("amount")))
                      .text());
      case "ip4_hex" ->
          filter(
              "delimiter=''",
              "The address of version 4 in hexadecimal digits.",
              NetworkFilters::hex);
      case "nthhost" ->
          filter(
              "query=''",
              "The address of a network by its number.",
              call -> {
                Address network = Address.parse(call.text());
                return network == null ? false : network.nth(call.whole("query"));
              });
      default -> more(name);
    };
  }

  private static FilterEntry more(String name) {
    return switch (name) {
      case "network_in_usable" ->
          filter(
              "test",
              "Whether an address or network is in the usable part of this network.",
              call -> compared(call, Address::hasUsable));
      case "network_in_network" ->
          filter(
              "test",
              "Whether an address or network is in this network.",
              call -> compared(call, Address::contains));
      case "next_nth_usable" ->
          filter(
              "offset",
              "The usable address so many behind this one.",
              call -> usable(call, call.whole("offset")));
      case "previous_nth_usable" ->
          filter(
              "offset",
              "The usable address so many before this one.",
              call -> usable(call, -call.whole("offset")));
      case "reduce_on_network" ->
          filter("network", "The addresses that are in a network.", NetworkFilters::within);
      case "cidr_merge" ->
          filter(
              "action='merge'",
              "The networks put together; with span, the smallest that has all.",
              call -> Merging.apply(Iteration.list(call.value()), call.text("action")));
      case "hwaddr", "macaddr" ->
          filter(
              "query=''",
              "The hardware address in a form: bare, bool, int, cisco, eui48, linux, pgsql, unix,"
                  + " win.",
              call -> HardwareAddress.form(call.text(), call.text("query"), call.name()));
      case "usable_range" ->
          filter(
              "",
              "All addresses of a network, as usable_ips, and number_of_ips; it must not have host"
                  + " bits.",
              NetworkFilters::range);
      case "slaac" ->
          filter(
              "query=''",
              "The address of version 6 that a hardware address gives in a network.",
              call -> HardwareAddress.slaac(call.text(), call.text("query")));
      default -> null;
    };
  }

  /** False where one of both is no address. */
  private static boolean compared(Call call, BiPredicate<Address, Address> test) {
    Address network = Address.parse(call.text());
    Address other = Address.parse(call.text("test"));
    return network != null && other != null && test.test(network, other);
  }

  private static Object usable(Call call, long offset) {
    if (Types.isInt(call.value())) {
      return null;
    }
    Address address = Address.parse(call.text());
    return address == null ? (Object) false : address.usableAt(offset);
  }

  private static Object query(Call call, Integer version) {
    Object asked = version == null ? call.get("version") : (Object) (long) version;
    Integer wanted = asked == null ? null : (Integer) (int) Numbers.index(asked);
    AddressQuery query = new AddressQuery(Text.of(call.get("query")), wanted, call.name());
    if (call.value() instanceof List<?> list) {
      List<Object> found = new ArrayList<>();
      for (Object each : list) {
        Object answer = query.ask(each);
        if (Truth.of(answer)) {
          found.add(answer);
        }
      }
      return found;
    }
    return query.ask(call.value());
  }

  private static Object wrapped(Call call) {
    if (call.value() instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(each -> all.add(wrap(each)));
      return all;
    }
    return wrap(call.value());
  }

  private static Object wrap(Object value) {
    if (!Types.isText(value) && !(value instanceof Boolean)) {
      throw new TemplateException(
          "Unrecognized type <<class '" + Types.name(value) + "'>> for ipwrap filter <value>");
    }
    Address address = Types.isText(value) ? Address.parse(Text.of(value)) : null;
    if (address == null) {
      return value;
    }
    String alone = address.version() == 6 ? "[" + address.text() + "]" : address.text();
    return address.hasPrefix() ? alone + "/" + address.prefix() : alone;
  }

  private static Object subnet(Call call) {
    Address value =
        Types.isInt(call.value()) ? Address.valid(call.value()) : Address.parse(call.text());
    if (value == null) {
      return false;
    }
    String query = call.text("query");
    if (query.isEmpty()) {
      return value.network() + "/" + value.prefix();
    }
    Object index = call.get("index");
    if (!query.chars().allMatch(Character::isDigit)) {
      Address inside = Address.required(query);
      return value.indexIn(inside);
    }
    int prefix = Integer.parseInt(query);
    if (index == null) {
      return value.isSingle() ? value.widened(prefix) : value.subnetCount(prefix);
    }
    return value.subnet(prefix, Numbers.index(index));
  }

  private static Object hex(Call call) {
    Address address = Address.valid(call.value());
    if (address.hasPrefix() || address.version() == 6) {
      throw new TemplateException(
          "You must pass a valid IP address; " + call.text() + " is invalid");
    }
    String digits = String.format("%08x", address.value().longValue());
    String delimiter = call.text("delimiter");
    return String.join(
        delimiter,
        digits.substring(0, 2),
        digits.substring(2, 4),
        digits.substring(4, 6),
        digits.substring(6));
  }

  private static Object within(Call call) {
    Address network = Address.parse(call.text("network"));
    List<Object> all = call.value() instanceof List ? call.elements() : List.of(call.value());
    List<Object> found = new ArrayList<>();
    for (Object each : all) {
      Address address = Address.parse(Text.of(each));
      if (network != null && address != null && network.contains(address)) {
        found.add(each);
      }
    }
    return found;
  }

  private static Object range(Call call) {
    if (!Types.isText(call.value())) {
      throw unusable("not expecting type '<class '" + Types.name(call.value()) + "'>'");
    }
    String text = call.text();
    Address network = Address.parse(text);
    if (network == null) {
      throw unusable(Text.repr(text) + " does not appear to be an IPv4 or IPv6 network");
    }
    if (!network.network().equals(network.text())) {
      throw unusable(text + " has host bits set");
    }
    int most = 24;
    if (network.bits() - network.prefix() > most) {
      throw unusable(text + " has more than 2**" + most + " addresses");
    }
    long size = 1L << (network.bits() - network.prefix());
    List<Object> all = new ArrayList<>((int) size);
    for (long i = 0; i < size; i++) {
      all.add(network.nth(i));
    }
    Map<Object, Object> range = new LinkedHashMap<>();
    range.put("usable_ips", all);
    range.put("number_of_ips", size);
    return range;
  }

  private static TemplateException unusable(String reason) {
    return new TemplateException("Error while using plugin 'usable_range': " + reason);
  }
}
