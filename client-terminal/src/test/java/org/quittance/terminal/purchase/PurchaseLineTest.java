package org.quittance.terminal.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.quittance.terminal.outcome.UsageMistake;

class PurchaseLineTest {
  @Test
  void readsProductsAndQuantities() {
    assertThat(PurchaseLine.parse(List.of("book", "song:3", "film:0", "a:b:-2")))
        .containsExactly(
            new PurchaseLine("book", 1),
            new PurchaseLine("song", 3),
            new PurchaseLine("film", 0),
            new PurchaseLine("a:b", -2));
  }

  @Test
  void addsUpAProductNamedTwice() {
    assertThat(PurchaseLine.parse(List.of("book", "song", "book:2")))
        .containsExactly(new PurchaseLine("book", 3), new PurchaseLine("song", 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ":2", "book:", "book:x", "book:1.5", "book:99999999999999999999"})
  void refusesWhatIsNeither(String word) {
    assertThatThrownBy(() -> PurchaseLine.parse(List.of(word))).isInstanceOf(UsageMistake.class);
  }
}
