package org.quittance.storefront.partner;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.shared.TimeLimits;

/** What access tokens of our own say of themselves. */
@ApplicationScoped
class TokenSettings {

  private final String issuer;
  private final String audience;
  private final Duration lifetime;

  TokenSettings() {
    Config config = ConfigProvider.getConfig();
    issuer =
        config
            .getOptionalValue("quittance.token.issuer", String.class)
            .orElse("urn:quittance:tokens");
    audience =
        config.getOptionalValue("quittance.token.audience", String.class).orElse("quittance-api");
    lifetime =
        config
            .getOptionalValue("quittance.token.lifetime", String.class)
            .map(TimeLimits::duration)
            .orElse(Duration.ofHours(1));
  }

  /** {@code iss}. */
  String issuer() {
    return issuer;
  }

  /** {@code aud}: this API. */
  String audience() {
    return audience;
  }

  /** From issue to {@code exp}. */
  Duration lifetime() {
    return lifetime;
  }
}
