package org.quittance.storefront.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storefront.purchase.PurchaseState.ABANDONED;
import static org.quittance.storefront.purchase.PurchaseState.AUTHORISED;
import static org.quittance.storefront.purchase.PurchaseState.CAPTURED;
import static org.quittance.storefront.purchase.PurchaseState.CAPTURE_FAILED;
import static org.quittance.storefront.purchase.PurchaseState.CHARGED_BACK;
import static org.quittance.storefront.purchase.PurchaseState.CLAIMED;
import static org.quittance.storefront.purchase.PurchaseState.DECLINED;
import static org.quittance.storefront.purchase.PurchaseState.DISPUTED;
import static org.quittance.storefront.purchase.PurchaseState.PARTLY_REFUNDED;
import static org.quittance.storefront.purchase.PurchaseState.REFUNDED;
import static org.quittance.storefront.purchase.PurchaseState.REQUIRES_ACTION;
import static org.quittance.storefront.purchase.PurchaseState.SETTLING;
import static org.quittance.storefront.purchase.PurchaseState.VOIDED;
import static org.quittance.storefront.purchase.PurchaseState.VOIDING;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of states, allowed and forbidden, written out a second time. */
class PurchaseStateTest {

  @ParameterizedTest
  @EnumSource(PurchaseState.class)
  void goesWhereTheTableLetsItAndNowhereElse(PurchaseState from) {
    Set<PurchaseState> allowed =
        switch (from) {
          case CLAIMED -> Set.of(REQUIRES_ACTION, AUTHORISED, DECLINED, ABANDONED, VOIDING);
          case REQUIRES_ACTION -> Set.of(AUTHORISED, DECLINED, ABANDONED, VOIDING);
          case AUTHORISED -> Set.of(SETTLING, VOIDING);
          case SETTLING -> Set.of(CAPTURED, CAPTURE_FAILED);
          case VOIDING -> Set.of(VOIDED);
          case CAPTURED -> Set.of(SETTLING, DISPUTED, PARTLY_REFUNDED);
          case ABANDONED, VOIDED -> Set.of(CLAIMED);
          case DISPUTED -> Set.of(CAPTURED, CHARGED_BACK);
          case PARTLY_REFUNDED -> Set.of(REFUNDED);
          case DECLINED, CAPTURE_FAILED, CHARGED_BACK, REFUNDED -> Set.of();
        };
    for (PurchaseState to : PurchaseState.values()) {
      assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(allowed.contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource(PurchaseState.class)
  void isReadBackFromItsWord(PurchaseState state) {
    assertThat(PurchaseState.of(state.word())).isEqualTo(state);
  }
}
