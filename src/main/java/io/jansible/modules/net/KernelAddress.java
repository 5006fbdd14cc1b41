package io.jansible.modules.net;

import io.jansible.module.ModuleFailure;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/**
 * An address as Linux writes it in its tables of connections: groups of four bytes in hexadecimal
 * digits, each with its last byte first.
 */
record KernelAddress(String digits) {
  private static final KernelAddress ANY = new KernelAddress("0".repeat(8));
  private static final KernelAddress ANY_6 = new KernelAddress("0".repeat(32));
  private static final String MAPPED = "0000000000000000FFFF0000";

  /** An address in its usual form; one of four bytes also in the form that it has among longer. */
  static List<KernelAddress> of(String address) {
    byte[] bytes;
    try {
      // Digits, dots and colons only: nothing is looked up.
      bytes = InetAddress.getByName(address.replaceFirst("%.*", "")).getAddress();
    } catch (UnknownHostException e) {
      throw new ModuleFailure("this is no address: " + address);
    }
    StringBuilder digits = new StringBuilder();
    for (int group = 0; group < bytes.length; group += 4) {
      for (int i = 3; i >= 0; i--) {
        digits.append("%02X".formatted(bytes[group + i]));
      }
    }
    List<KernelAddress> all = new ArrayList<>(List.of(new KernelAddress(digits.toString())));
    if (bytes.length == 4) {
      all.add(new KernelAddress(MAPPED + digits));
    }
    return all;
  }

  /** Whether one of some addresses is this one, or stands for all of its kind. */
  boolean isAmong(List<KernelAddress> addresses) {
    boolean mapped = digits.startsWith(MAPPED);
    return addresses.contains(this)
        || addresses.contains(digits.length() == 8 ? ANY : ANY_6)
        || mapped && addresses.contains(ANY);
  }
}
