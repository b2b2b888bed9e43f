package org.quittance.adapter.gateway.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.gateway.outside.Reply;

/** The same money counted by ISO 4217 and by Stripe. */
class StripeMoneyTest {

  @ParameterizedTest
  @CsvSource({
    "EUR, 1999, 1999",
    "USD, 1, 1",
    "HUF, 100000, 100000",
    "TWD, 80045, 80045",
    "JPY, 500, 500",
    "KRW, 1, 1",
    "VND, 20000, 20000",
    "XAF, 655, 655",
    "ISK, 5, 500",
    "UGX, 1, 100",
    "MGA, 1000, 10",
    "KWD, 1230, 1230",
    "BHD, 10, 10",
    "TND, 5120, 5120",
    "ISK, 999999999999999, 99999999999999900"
  })
  void countsTheSameMoney(String currency, long ours, long stripes) {
    Amount amount = new Amount(ours, currency);
    assertThat(StripeMoney.objection(amount)).isEmpty();
    assertThat(StripeMoney.toStripe(amount)).isEqualTo(stripes);
    assertThat(StripeMoney.fromStripe(stripes, currency.toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "KWD, 1234, amount-not-possible",
    "JOD, 1, amount-not-possible",
    "MGA, 1050, amount-not-possible",
    "MGA, 1, amount-not-possible",
    "IQD, 1000, currency-not-offered",
    "LYD, 1000, currency-not-offered",
    "CLF, 10000, currency-not-offered",
    "XAU, 100, currency-not-offered",
    "ZZZ, 100, currency-not-offered"
  })
  void refusesWhatItCannotCountExactly(String currency, long ours, String code) {
    Amount amount = new Amount(ours, currency);
    assertThat(StripeMoney.objection(amount)).map(Reply.Refused::code).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"MGA, 1050", "ZZZ, 100", "IQD, 1000"})
  void neverRoundsOrGuesses(String currency, long ours) {
    Amount amount = new Amount(ours, currency);
    assertThatThrownBy(() -> StripeMoney.toStripe(amount)).isInstanceOf(ArithmeticException.class);
  }
}
