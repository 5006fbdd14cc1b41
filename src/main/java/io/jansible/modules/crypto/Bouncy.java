package io.jansible.modules.crypto;

import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * BouncyCastle's provider for the few things that its lightweight classes cannot do. It is large:
 * it is loaded when one of them is needed first, and never registered.
 */
final class Bouncy {
  static final Provider PROVIDER = new BouncyCastleProvider();

  private Bouncy() {}
}
