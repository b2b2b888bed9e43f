package org.quittance.adapter.gateway.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.adapter.testing.MapConfig;

class ProcessorSettingsTest {

  @Test
  void takesStoreCreditOnlyUnlessToldOtherwise() {
    assertThat(ProcessorSettings.from(new MapConfig(Map.of())))
        .isEqualTo(ProcessorSettings.ledgerOnly());
  }

  @Test
  void readsDurationsInBothForms() {
    ProcessorSettings settings =
        ProcessorSettings.from(
            new MapConfig(
                Map.of(
                    "quittance.gateway", "stripe",
                    "quittance.stripe.secret-key", "sk_secret",
                    "quittance.stripe.api-base", "http://localhost:1",
                    "quittance.processor.timeout", "250ms",
                    "quittance.processor.concurrency", "4",
                    "quittance.processor.breaker.failures", "2",
                    "quittance.processor.breaker.pause", "PT3S",
                    "quittance.retry.first", "2s",
                    "quittance.retry.longest", "2m")));
    assertThat(settings.stripe()).isTrue();
    assertThat(settings.timeout()).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.breakerPause()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.retry().longest()).isEqualTo(Duration.ofMinutes(2));
    assertThat(settings.toString()).doesNotContain("sk_secret");
  }

  @ParameterizedTest
  @CsvSource({
    "quittance.gateway, paypal",
    "quittance.gateway, stripe",
    "quittance.processor.timeout, soon",
    "quittance.processor.timeout, 0s",
    "quittance.processor.concurrency, many",
    "quittance.processor.concurrency, 0",
    "quittance.processor.breaker.failures, -1",
    "quittance.processor.breaker.pause, PT0S",
    "quittance.retry.first, 0s",
    "quittance.retry.longest, 10ms"
  })
  void namesTheSettingThatIsWrong(String key, String value) {
    String named = key.startsWith("quittance.retry") ? "quittance.retry" : key;
    assertThatThrownBy(() -> ProcessorSettings.from(new MapConfig(Map.of(key, value))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(named);
  }
}
