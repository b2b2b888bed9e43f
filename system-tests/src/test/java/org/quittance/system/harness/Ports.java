package org.quittance.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** Free ports. */
public final class Ports {

  private Ports() {}

  /** A port nobody listens on now. */
  public static int free() {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
