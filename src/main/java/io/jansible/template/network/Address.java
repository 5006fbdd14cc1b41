package io.jansible.template.network;

import io.jansible.template.TemplateException;
import io.jansible.template.value.Numbers;
import io.jansible.template.value.Text;
import io.jansible.template.value.Types;
import java.math.BigInteger;

/**
 * An address and the size of its network.
 *
 * @param value the address as a number
 * @param version 4 or 6
 * @param prefix how many bits tell the network
 * @param hasPrefix whether the text says the prefix
 */
public record Address(BigInteger value, int version, int prefix, boolean hasPrefix) {
  /** The address of a text such as {@code 10.0.0.1/24}, or null. */
  public static Address parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    int version = host.indexOf(':') >= 0 ? 6 : 4;
    BigInteger value = version == 4 ? Parsing.version4(host) : Parsing.version6(host);
    int size = version == 4 ? 32 : 128;
    int prefix = slash < 0 ? size : Parsing.prefix(text.substring(slash + 1), size);
    return value == null || prefix < 0 ? null : new Address(value, version, prefix, slash >= 0);
  }

  /**
   * The address of a text.
   *
   * @throws TemplateException when it is none
   */
  public static Address required(String text) {
    Address address = parse(text);
    if (address == null) {
      throw new TemplateException("'" + text + "' does not appear to be an IPv4 or IPv6 network");
    }
    return address;
  }

  /**
   * The address of a text or number, as filters that compute with it take it.
   *
   * @throws TemplateException when it is none
   */
  public static Address valid(Object value) {
    Address address =
        Types.isInt(value)
            ? of(Numbers.big(value))
            : Types.isText(value) ? parse(Text.of(value)) : null;
    if (address == null) {
      throw new TemplateException(
          "You must pass a valid IP address; " + Text.of(value) + " is invalid");
    }
    return address;
  }

  /** The address of a number, which is of version 4 when it fits. */
  public static Address of(BigInteger number) {
    int version = number.bitLength() <= 32 ? 4 : 6;
    return new Address(number, version, version == 4 ? 32 : 128, false);
  }

  public int bits() {
    return version == 4 ? 32 : 128;
  }

  BigInteger mask() {
    BigInteger all = BigInteger.ONE.shiftLeft(bits()).subtract(BigInteger.ONE);
    return all.shiftRight(bits() - prefix).shiftLeft(bits() - prefix);
  }

  BigInteger hostMask() {
    return mask().xor(BigInteger.ONE.shiftLeft(bits()).subtract(BigInteger.ONE));
  }

  BigInteger size() {
    return BigInteger.ONE.shiftLeft(bits() - prefix);
  }

  BigInteger first() {
    return value.and(mask());
  }

  BigInteger last() {
    return first().add(size()).subtract(BigInteger.ONE);
  }

  public boolean isSingle() {
    return prefix == bits();
  }

  String text(BigInteger number) {
    return version == 4 ? Parsing.text4(number) : Parsing.text6(number);
  }

  /** The address alone. */
  public String text() {
    return text(value);
  }

  public String network() {
    return text(first());
  }

  public Address plus(BigInteger amount) {
    BigInteger sum = value.add(amount);
    if (sum.signum() < 0 || sum.bitLength() > bits()) {
      throw new TemplateException("result outside valid IP address boundary!");
    }
    return new Address(sum, version, prefix, hasPrefix);
  }

  /** An address of the network by its number, from the end if that is negative; False if none. */
  public Object nth(long number) {
    BigInteger offset = BigInteger.valueOf(number);
    BigInteger found = number < 0 ? first().add(size()).add(offset) : first().add(offset);
    return found.compareTo(first()) < 0 || found.compareTo(last()) > 0
        ? (Object) false
        : text(found);
  }

  public boolean contains(Address other) {
    return version == other.version
        && other.first().compareTo(first()) >= 0
        && other.last().compareTo(last()) <= 0;
  }

  public boolean hasUsable(Address other) {
    UsableAddresses usable = UsableAddresses.of(this);
    return version == other.version
        && other.first().compareTo(usable.first()) >= 0
        && other.last().compareTo(usable.last()) <= 0;
  }

  /** The usable address so many behind this one; None if the network has it not. */
  public Object usableAt(long offset) {
    return isSingle() ? null : UsableAddresses.of(this).moved(this, offset);
  }

  /** How many subnets of a size there are, as text; False if they are larger than the network. */
  public Object subnetCount(int newPrefix) {
    if (newPrefix < prefix || newPrefix > bits()) {
      throw new TemplateException("Requested subnet size of " + newPrefix + " is invalid");
    }
    return BigInteger.ONE.shiftLeft(newPrefix - prefix).toString();
  }

  /** The subnet of a size by its number, from the end if that is negative. */
  public Object subnet(int newPrefix, long index) {
    if (isSingle()) {
      return widened(newPrefix, index);
    }
    if (newPrefix > bits()) {
      return false;
    }
    if (newPrefix < prefix) {
      return widened(newPrefix);
    }
    BigInteger count = BigInteger.ONE.shiftLeft(newPrefix - prefix);
    BigInteger number = BigInteger.valueOf(index);
    BigInteger at = index < 0 ? count.add(number) : number;
    return at.signum() < 0 || at.compareTo(count) >= 0
        ? (Object) false
        : text(first().add(at.shiftLeft(bits() - newPrefix))) + "/" + newPrefix;
  }

  /** The network of a size that has this address. */
  public Object widened(int newPrefix) {
    return newPrefix > bits()
        ? (Object) false
        : new Address(value, version, newPrefix, true).network() + "/" + newPrefix;
  }

  private Object widened(int from, long index) {
    int newPrefix = (int) (index < 0 ? bits() + index : from + index);
    return widened(newPrefix);
  }

  /** The number of this network among those of its size in a larger one, from 1, as text. */
  public Object indexIn(Address larger) {
    if (!larger.contains(this)) {
      throw new TemplateException(
          "%s/%d is not in the subnet %s/%d"
              .formatted(network(), prefix, larger.network(), larger.prefix));
    }
    return first()
        .subtract(larger.first())
        .shiftRight(bits() - prefix)
        .add(BigInteger.ONE)
        .toString();
  }
}
