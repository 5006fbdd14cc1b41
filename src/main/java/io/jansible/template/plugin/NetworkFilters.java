package io.jansible.template.plugin;

import static io.jansible.template.plugin.FilterEntry.filter;

import io.jansible.template.network.Address;
import io.jansible.template.network.AddressQuery;
import io.jansible.template.network.Merging;
import io.jansible.template.value.Iteration;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

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
                  Address.parse(call.text()).plus(BigInteger.valueOf(call.whole("amount"))).text());
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
              call -> Address.required(call.text()).hasUsable(Address.required(call.text("test"))));
      case "network_in_network" ->
          filter(
              "test",
              "Whether an address or network is in this network.",
              call -> Address.required(call.text()).contains(Address.required(call.text("test"))));
      case "next_nth_usable" ->
          filter(
              "offset",
              "The usable address so many behind this one.",
              call -> Address.required(call.text()).usableAt(call.whole("offset")));
      case "previous_nth_usable" ->
          filter(
              "offset",
              "The usable address so many before this one.",
              call -> Address.required(call.text()).usableAt(-call.whole("offset")));
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
      case "slaac" ->
          filter(
              "query=''",
              "The address of version 6 that a hardware address gives in a network.",
              call -> HardwareAddress.slaac(call.text(), call.text("query")));
      default -> null;
    };
  }

  private static Object query(Call call, Integer version) {
    Object asked = version == null ? call.get("version") : (Object) (long) version;
    Integer wanted = asked == null ? null : (Integer) (int) Numbers.index(asked);
    AddressQuery query = new AddressQuery(Text.of(call.get("query")), wanted);
    if (call.value() instanceof List<?> list) {
      List<Object> found = new ArrayList<>();
      for (Object each : list) {
        Object answer = query.ask(each);
        if (answer != null && !Boolean.FALSE.equals(answer)) {
          found.add(answer);
        }
      }
      return found;
    }
    Object answer = query.ask(call.value());
    return answer == null ? (Object) false : answer;
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
    Address address = Types.isText(value) ? Address.parse(Text.of(value)) : null;
    if (address == null || address.version() == 4) {
      return value;
    }
    String text = Text.of(value);
    int slash = text.indexOf('/');
    return slash < 0
        ? "[" + text + "]"
        : "[" + text.substring(0, slash) + "]" + text.substring(slash);
  }

  private static Object subnet(Call call) {
    Address value = Address.parse(call.text());
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
    Address address = Address.required(call.text());
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
    Address network = Address.required(call.text("network"));
    List<Object> found = new ArrayList<>();
    for (Object each : call.elements()) {
      if (network.contains(Address.required(Text.of(each)))) {
        found.add(each);
      }
    }
    return found;
  }
}
