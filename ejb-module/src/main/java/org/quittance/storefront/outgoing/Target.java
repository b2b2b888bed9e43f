package org.quittance.storefront.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * An address that somebody outside chose, and how far it may reach.
 *
 * <p>A name is looked up at each call, and the call goes to the very address that was checked then:
 * a name that changes its mind between check and call gains nothing.
 */
public final class Target {

  /** Longest address, characters. */
  public static final int LONGEST = 2000;

  private static final Logger LOG = Logger.getLogger(Target.class.getName());

  private final URI uri;
  private final Reach reach;

  private Target(URI uri, Reach reach) {
    this.uri = uri;
    this.reach = reach;
  }

  /**
   * Reads an address. What it says literally is judged at once; a name is not looked up.
   *
   * @throws TargetRefused if nobody may be called there
   */
  public static Target of(String url, Reach reach) {
    URI uri = parse(url);
    boolean enciphered = "https".equalsIgnoreCase(uri.getScheme());
    if (!enciphered && !("http".equalsIgnoreCase(uri.getScheme()) && reach != Reach.PUBLIC)) {
      throw new TargetRefused("It must begin with https://.");
    }
    if (uri.getHost() == null || uri.getUserInfo() != null || uri.getFragment() != null) {
      throw new TargetRefused(
          "It must have a host, and neither a user name nor a fragment after '#'.");
    }
    if (uri.getPort() == 0 || uri.getPort() > 65535) {
      throw new TargetRefused("Its port is none.");
    }
    var target = new Target(uri, reach);
    target.requireLiteralAllowed();
    return target;
  }

  private static URI parse(String url) {
    if (url.length() > LONGEST || !url.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new TargetRefused("It must be at most " + LONGEST + " visible ASCII characters.");
    }
    try {
      return new URI(url);
    } catch (URISyntaxException malformed) {
      throw new TargetRefused("It is not an absolute URL.");
    }
  }

  /** Digits and colons are an address and need no look-up. */
  private void requireLiteralAllowed() {
    boolean literal = host().matches("[0-9.]+|.*:.*");
    boolean here = host().equalsIgnoreCase("localhost");
    if (literal) {
      addresses();
    } else if (here && reach == Reach.PUBLIC) {
      throw TargetRefused.notPublic();
    } else if (!here && !isEnciphered() && reach == Reach.LOOPBACK) {
      throw new TargetRefused("It must begin with https://, unless it is on this machine.");
    }
  }

  /**
   * Looks the name up. Whether there is such a name, and what it hides, is for the log: a stranger
   * who is told the difference learns the names inside.
   *
   * @return where to call, in the order to try; all of them are allowed
   * @throws TargetRefused if there is none, or one of them is not allowed
   */
  List<InetAddress> addresses() {
    List<InetAddress> found;
    try {
      found = Arrays.asList(InetAddress.getAllByName(host()));
    } catch (UnknownHostException unknown) {
      LOG.log(Level.FINE, "There is no host " + host() + ".", unknown);
      throw TargetRefused.notPublic();
    }
    if (!found.stream().allMatch(address -> reach.allows(address, isEnciphered()))) {
      LOG.fine(() -> host() + " may not be called at one of " + found + ".");
      throw TargetRefused.notPublic();
    }
    return found;
  }

  boolean isEnciphered() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Without the brackets around an address of the newer protocol. */
  String host() {
    return uri.getHost().replaceAll("^\\[|\\]$", "");
  }

  int port() {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return isEnciphered() ? 443 : 80;
  }

  /** What the {@code Host} header says. */
  String authority() {
    return uri.getPort() > 0 ? uri.getHost() + ":" + uri.getPort() : uri.getHost();
  }

  /** Path and query as they are sent. */
  String resource() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
