package org.quittance.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at a port before the platform does, because its own message names no port. */
final class Ports {

  private Ports() {}

  static void requireFree(int port) throws StartRefused {
    try (var probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(port));
    } catch (IOException taken) {
      throw new StartRefused(
          "port-taken",
          "Port "
              + port
              + " cannot be used: "
              + taken.getMessage()
              + ". Choose another with --port.");
    }
  }

  /** A port that is free now, for a server nobody else is to find. */
  static int anyFree() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }
}
