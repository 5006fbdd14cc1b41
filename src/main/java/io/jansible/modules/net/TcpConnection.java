package io.jansible.modules.net;

import java.util.List;

/** A line of the kernel's table of connections. */
record TcpConnection(KernelAddress local, KernelAddress remote, String state) {
  static TcpConnection parse(String line) {
    String[] words = line.strip().split("\\s+");
    return new TcpConnection(address(words[1]), address(words[2]), words[3]);
  }

  private static KernelAddress address(String withPort) {
    return new KernelAddress(withPort.substring(0, withPort.indexOf(':')));
  }

  boolean isAt(List<KernelAddress> addresses) {
    return local.isAmong(addresses);
  }
}
