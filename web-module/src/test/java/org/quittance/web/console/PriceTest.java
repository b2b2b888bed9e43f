package org.quittance.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.shared.Money;

class PriceTest {

  @ParameterizedTest
  @CsvSource({
    "990, EUR, 'EUR\u00a09.90'",
    "5, EUR, 'EUR\u00a00.05'",
    "123456789, EUR, 'EUR\u00a01,234,567.89'",
    "1500, JPY, 'JPY\u00a01,500'",
    "990, KWD, 'KWD\u00a00.990'",
    "9223372036854775807, EUR, 'EUR\u00a092,233,720,368,547,758.07'"
  })
  void hasTheDigitsOfItsCurrency(long minor, String currency, String written) {
    assertThat(Price.of(new Money(minor, currency))).isEqualTo(written);
  }
}
