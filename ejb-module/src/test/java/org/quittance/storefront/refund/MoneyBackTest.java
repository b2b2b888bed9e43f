package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storefront.purchase.PurchaseState.CAPTURED;
import static org.quittance.storefront.purchase.PurchaseState.CHARGED_BACK;
import static org.quittance.storefront.purchase.PurchaseState.DISPUTED;
import static org.quittance.storefront.purchase.PurchaseState.PARTLY_REFUNDED;
import static org.quittance.storefront.purchase.PurchaseState.REFUNDED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.quittance.distribution.Cause;
import org.quittance.storefront.refund.MoneyBack.Worth;

class MoneyBackTest {

  @Test
  void leavesLicensesAloneWhileAPartIsKept() {
    assertThat(back(0, false, false).worth()).isEqualTo(Worth.WHOLE);
    assertThat(back(99, false, false).worth()).isEqualTo(Worth.WHOLE);
    assertThat(back(0, false, false).standing()).isEqualTo(CAPTURED);
    assertThat(back(99, false, false).standing()).isEqualTo(PARTLY_REFUNDED);
  }

  @Test
  void takesEverythingOnceAllIsPaidBack() {
    assertThat(back(100, false, false).worth()).isEqualTo(Worth.GONE);
    assertThat(back(100, false, false).standing()).isEqualTo(REFUNDED);
  }

  @Test
  void suspendsWhileADisputeIsOpenUnlessAllIsGoneAnyway() {
    assertThat(back(60, true, false).worth()).isEqualTo(Worth.SUSPENDED);
    assertThat(back(60, true, false).standing()).isEqualTo(DISPUTED);
    assertThat(back(100, true, false).worth()).isEqualTo(Worth.GONE);
  }

  @Test
  void isGoneWithALostDisputeWhateverElseIsSo() {
    assertThat(back(0, false, true).worth()).isEqualTo(Worth.GONE);
    assertThat(back(60, true, true).worth()).isEqualTo(Worth.GONE);
    assertThat(back(60, true, true).standing()).isEqualTo(CHARGED_BACK);
  }

  @ParameterizedTest
  @CsvSource({"0,false,false", "100,false,false", "0,true,false", "0,false,true"})
  void hasACauseThatDistributionMayKnow(long refunded, boolean open, boolean lost) {
    String cause = back(refunded, open, lost).cause();
    assertThat(new Cause("storefront", cause).reason()).endsWith(".");
  }

  @Test
  void seesWhenMoreGoesBackThanWasTaken() {
    assertThat(new MoneyBack(100, 60, 40, true, false).isBeyondCapture()).isFalse();
    assertThat(new MoneyBack(100, 60, 41, true, false).isBeyondCapture()).isTrue();
    assertThat(new MoneyBack(100, 100, 100, false, true).isBeyondCapture()).isTrue();
  }

  private static MoneyBack back(long refunded, boolean open, boolean lost) {
    return new MoneyBack(100, refunded, open || lost ? 40 : 0, open, lost);
  }
}
