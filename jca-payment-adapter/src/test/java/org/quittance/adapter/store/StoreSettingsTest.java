package org.quittance.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.testing.MapConfig;

class StoreSettingsTest {

  private static StoreSettings given(Map<String, String> settings) {
    return StoreSettings.from(new MapConfig(settings));
  }

  @Test
  void placesAnEmbeddedStoreBelowTheDataDirectory() {
    assertThat(given(Map.of("quittance.data", "/var/quittance")))
        .isEqualTo(
            new StoreSettings(
                "jdbc:derby:/var/quittance/adapter-store", null, null, false, "quittance"));
  }

  @Test
  void takesWhatIsConfigured() {
    assertThat(
            given(
                Map.of(
                    "quittance.adapter.database.url", "jdbc:postgresql://h/d",
                    "quittance.adapter.database.user", "u",
                    "quittance.adapter.database.password", "p",
                    "quittance.adapter.database.create", "true",
                    "quittance.node", "n1",
                    "quittance.data", "/ignored")))
        .isEqualTo(new StoreSettings("jdbc:postgresql://h/d", "u", "p", true, "n1"));
  }

  @Test
  void saysWhichSettingIsMissing() {
    assertThatThrownBy(() -> given(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("quittance.adapter.database.url");
  }

  @Test
  void refusesADatabaseItDoesNotKnow() {
    assertThatThrownBy(() -> given(Map.of("quittance.adapter.database.url", "jdbc:h2:mem:x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("jdbc:postgresql:");
  }

  @Test
  void refusesANodeWithoutAName() {
    assertThatThrownBy(() -> new StoreSettings("jdbc:derby:x", null, null, false, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverTellsThePassword() {
    assertThat(new StoreSettings("jdbc:postgresql://h/d", "u", "secret", false, "n"))
        .asString()
        .doesNotContain("secret");
  }
}
