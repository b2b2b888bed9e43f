package org.quittance.distribution;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who signs: the {@code iss} of every document, {@code quittance.issuer} in the configuration. */
@ApplicationScoped
public class Issuer {

  private final String name =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.issuer", String.class)
          .orElse("quittance");

  /** The configured name, {@code quittance} unless set; read once at start. */
  public String name() {
    return name;
  }
}
