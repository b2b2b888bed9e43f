package org.quittance.storefront.partner;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.quittance.shared.TimeLimits;

/**
 * Somebody else who gives tokens for this API, as configured.
 *
 * @param issuer its {@code iss}
 * @param keys where its JWK Set is: an https address, http on this machine, or a file
 * @param audience the {@code aud} of tokens that are for this API
 * @param algorithms those accepted, of RS256, ES256 and EdDSA
 * @param clientClaim which claim names the client
 * @param refresh how old the key set may become
 * @param floor the shortest time between two readings of the key set
 */
record OutsideIssuer(
    String issuer,
    URI keys,
    String audience,
    List<String> algorithms,
    String clientClaim,
    Duration refresh,
    Duration floor) {

  private static final String PREFIX = "quittance.outside.";
  private static final Set<String> KNOWN = Set.of("RS256", "ES256", "EdDSA");
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Empty if there is none.
   *
   * @throws IllegalStateException if the configuration is none that can be trusted
   */
  static Optional<OutsideIssuer> configured(Config config, String ownIssuer) {
    return text(config, "issuer").map(issuer -> read(config, issuer, ownIssuer));
  }

  private static OutsideIssuer read(Config config, String issuer, String ownIssuer) {
    require(!issuer.equals(ownIssuer), "issuer", "is this server's own");
    URI keys =
        text(config, "jwks")
            .map(OutsideIssuer::place)
            .orElseThrow(() -> new IllegalStateException(PREFIX + "jwks is missing."));
    List<String> algorithms =
        Arrays.asList(text(config, "algorithms").orElse("RS256,ES256,EdDSA").split("\\s*,\\s*"));
    require(KNOWN.containsAll(algorithms), "algorithms", "may be RS256, ES256 and EdDSA only");
    return new OutsideIssuer(
        issuer,
        keys,
        text(config, "audience").orElse("quittance-api"),
        algorithms,
        text(config, "client-claim").orElse("sub"),
        TimeLimits.duration(text(config, "refresh").orElse("10m")),
        TimeLimits.duration(text(config, "floor").orElse("30s")));
  }

  private static URI place(String text) {
    if (!text.matches("[a-z]+:.*")) {
      return Path.of(text).toUri();
    }
    URI uri = URI.create(text);
    boolean safe =
        "https".equals(uri.getScheme())
            || "file".equals(uri.getScheme())
            || "http".equals(uri.getScheme()) && HERE.contains(String.valueOf(uri.getHost()));
    require(safe, "jwks", "must be an https address, a file, or http on this machine");
    return uri;
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(PREFIX + key, String.class).map(String::strip);
  }

  private static void require(boolean right, String key, String otherwise) {
    if (!right) {
      throw new IllegalStateException(PREFIX + key + " " + otherwise + ".");
    }
  }
}
