package org.quittance.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** I8: a package's parts sum to its price exactly. */
class SplittingMoneyTest {

  @Test
  void givesWhatIsLeftToTheLargestRemainders() {
    assertThat(minor(new Money(100, "EUR").split(List.of(1L, 1L, 1L))))
        .containsExactly(34L, 33L, 33L);
    assertThat(minor(new Money(10, "EUR").split(List.of(2L, 3L, 6L)))).containsExactly(2L, 3L, 5L);
    assertThat(minor(new Money(1, "JPY").split(List.of(1L, 9L)))).containsExactly(0L, 1L);
  }

  @Test
  void sumsExactlyWhateverIsSplit() {
    var random = new Random(20261101);
    for (int round = 0; round < 2000; round++) {
      long amount = random.nextLong(10_000_000_000L);
      List<Long> weights = random.longs(1 + random.nextInt(40), 0, 1_000_000_000L).boxed().toList();
      if (weights.stream().mapToLong(Long::longValue).sum() == 0) {
        continue;
      }
      List<Long> parts = minor(new Money(amount, "EUR").split(weights));
      assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(amount);
      assertThat(parts).hasSameSizeAs(weights).allMatch(part -> part >= 0);
    }
  }

  @Test
  void refusesWeightsThatWeighNothing() {
    assertThatThrownBy(() -> new Money(5, "EUR").split(List.of(0L, 0L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void neverAddsTwoCurrencies() {
    assertThatThrownBy(() -> new Money(5, "EUR").plus(new Money(5, "JPY")))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void neverOverflowsSilently() {
    var much = new Money(Long.MAX_VALUE, "EUR");
    assertThatThrownBy(() -> much.plus(new Money(1, "EUR"))).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> much.times(2)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refusesNegativeAmountsAndUnknownCurrencies() {
    assertThatThrownBy(() -> new Money(-1, "EUR")).isInstanceOf(InvalidRequest.class);
    for (String unknown : new String[] {"EURO", "eur", "", "XXX", "ZZZ", null}) {
      assertThatThrownBy(() -> new Money(1, unknown)).isInstanceOf(InvalidRequest.class);
    }
  }

  private static List<Long> minor(List<Money> parts) {
    return parts.stream().flatMapToLong(part -> LongStream.of(part.minor())).boxed().toList();
  }
}
