package org.quittance.storefront.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whoever runs the server names an issuer of tokens beside its own. */
class ConfiguringAnOutsideIssuerTest {

  private static final String PREFIX = "quittance.outside.";

  private static Optional<OutsideIssuer> with(Map<String, String> settings) {
    var all = new HashMap<String, String>();
    settings.forEach((key, value) -> all.put(PREFIX + key, value));
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(all, "test", 100))
            .build();
    return OutsideIssuer.configured(config, "urn:ours");
  }

  @Test
  void hasNoneUnlessItIsNamed() {
    assertThat(with(Map.of("jwks", "https://issuer.example/jwks"))).isEmpty();
  }

  @Test
  void readsItsKeysFromAnAddressOrAFile() {
    for (String place :
        new String[] {"https://i.example/k", "http://localhost:1/k", "file:///etc/k", "/etc/k"}) {
      assertThat(with(Map.of("issuer", "https://i.example", "jwks", place))).isPresent();
    }
  }

  @Test
  void refusesWhatCannotBeTrusted() {
    for (Map<String, String> bad :
        List.of(
            Map.of("issuer", "https://i.example"),
            Map.of("issuer", "urn:ours", "jwks", "/etc/k"),
            Map.of("issuer", "https://i.example", "jwks", "http://i.example/k"),
            Map.of("issuer", "https://i.example", "jwks", "ftp://i.example/k"),
            Map.of("issuer", "https://i.example", "jwks", "/etc/k", "algorithms", "RS256,HS256"),
            Map.of("issuer", "https://i.example", "jwks", "/etc/k", "algorithms", "none"))) {
      assertThatThrownBy(() -> with(bad))
          .as(bad.toString())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(PREFIX);
    }
  }
}
