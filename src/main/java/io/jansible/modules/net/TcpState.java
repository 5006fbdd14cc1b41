package io.jansible.modules.net;

import java.util.List;

/** The states of connections, by Ansible's names and the kernel's numbers. */
final class TcpState {
  /** In the order of Ansible's default, which is all that it knows. */
  static final List<String> DEFAULT =
      List.of("ESTABLISHED", "FIN_WAIT1", "FIN_WAIT2", "SYN_RECV", "SYN_SENT", "TIME_WAIT");

  private static final List<String> NUMBERS = List.of("01", "04", "05", "03", "02", "06");

  private TcpState() {}

  static String number(String name) {
    return NUMBERS.get(DEFAULT.indexOf(name));
  }
}
