package org.quittance.storefront.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

/** A frozen price: it survives its claim unchanged and its licenses carry every minor unit. */
class QuoteTest {

  private static final Quote PACKAGE =
      new Quote(
          "EUR",
          "credit",
          List.of(
              new Quote.Line(
                  "THREE",
                  "Three \"of\" them",
                  2,
                  1990,
                  List.of(
                      new Quote.License("A", "a", 800),
                      new Quote.License("B", "b", 795),
                      new Quote.License("C", "c", 395))),
              new Quote.Line("A", "a", 1, 990, List.of(new Quote.License("A", "a", 990)))));

  @Test
  void isReadBackAsItWasKept() {
    assertThat(Quote.of(PACKAGE.json())).isEqualTo(PACKAGE);
  }

  @Test
  void comesToItsLines() {
    assertThat(PACKAGE.total()).isEqualTo(new Money(4970, "EUR"));
  }

  @Test
  void yieldsEveryLicenseInOrderAndEveryMinorUnitOnce() {
    List<Quote.Unit> units = PACKAGE.units();
    assertThat(units)
        .extracting(unit -> unit.license().sku())
        .containsExactly("A", "B", "C", "A", "B", "C", "A");
    assertThat(units).extracting(Quote.Unit::lineNo).containsExactly(1, 1, 1, 1, 1, 1, 2);
    assertThat(units.stream().mapToLong(unit -> unit.license().shareMinor()).sum())
        .isEqualTo(PACKAGE.total().minor());
  }

  @Test
  void refusesRequestsThatCannotBeRight() {
    var line = new PurchaseRequest.Line("A", 1);
    assertThatThrownBy(() -> new PurchaseRequest(List.of(), "credit", "EUR", null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new PurchaseRequest(List.of(line, line), "credit", "EUR", null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new PurchaseRequest(List.of(line), "credit", "QQQ", null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () -> new PurchaseRequest(Collections.nCopies(51, line), "credit", "EUR", null))
        .isInstanceOf(InvalidRequest.class);
  }
}
