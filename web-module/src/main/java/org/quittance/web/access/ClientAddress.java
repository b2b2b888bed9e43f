package org.quittance.web.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where a request comes from, as far as limits are kept by it. An IPv6 network of 64 bits counts as
 * one address, because one customer has all of it.
 */
public final class ClientAddress {

  private static final String KEY = "quittance.address.header";

  private ClientAddress() {}

  /**
   * The peer; or, behind a proxy, the last address in the header that the proxy is known to set.
   */
  public static String of(HttpServletRequest request) {
    Optional<String> header = ConfigProvider.getConfig().getOptionalValue(KEY, String.class);
    return network(
        header
            .flatMap(name -> last(Collections.list(request.getHeaders(name))))
            .or(() -> Optional.ofNullable(request.getRemoteAddr()))
            .orElse(""));
  }

  /**
   * A proxy may append to the line it was sent, or add a line of its own after it; what comes
   * before is the client's own word.
   */
  static Optional<String> last(List<String> lines) {
    return lines.stream()
        .reduce((before, after) -> after)
        .map(line -> line.substring(line.lastIndexOf(',') + 1).strip());
  }

  /** Never asks a name server: what is no address is taken as it stands, cut to a fair length. */
  static String network(String address) {
    if (!address.matches("[0-9a-fA-F.:]{2,45}") || address.indexOf(':') < 0) {
      return address.substring(0, Math.min(45, address.length()));
    }
    try {
      InetAddress parsed = InetAddress.getByName(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, 8) + "/64"
          : parsed.getHostAddress();
    } catch (UnknownHostException malformed) {
      return address;
    }
  }
}
