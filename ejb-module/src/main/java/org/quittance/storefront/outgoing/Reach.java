package org.quittance.storefront.outgoing;

import java.net.InetAddress;
import java.util.Locale;

/** How far calls may go; {@code quittance.webhook.targets}. */
public enum Reach {
  /** HTTPS to public addresses. */
  PUBLIC,
  /** Besides, HTTP and HTTPS to this machine: for demonstrations and tests. */
  LOOPBACK,
  /** HTTP and HTTPS to any address, for receivers inside an operator's own network. */
  ANY;

  static Reach of(String word) {
    return valueOf(word.strip().toUpperCase(Locale.ROOT));
  }

  /** Whether an address may be called, enciphered or in the clear. */
  boolean allows(InetAddress address, boolean enciphered) {
    return switch (this) {
      case PUBLIC -> enciphered && PublicAddress.is(address);
      case LOOPBACK -> address.isLoopbackAddress() || enciphered && PublicAddress.is(address);
      case ANY -> !address.isAnyLocalAddress() && !address.isMulticastAddress();
    };
  }
}
