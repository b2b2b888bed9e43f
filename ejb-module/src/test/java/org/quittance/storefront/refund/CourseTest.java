package org.quittance.storefront.refund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quittance.storefront.purchase.PurchaseState.CAPTURED;
import static org.quittance.storefront.purchase.PurchaseState.CHARGED_BACK;
import static org.quittance.storefront.purchase.PurchaseState.DISPUTED;
import static org.quittance.storefront.purchase.PurchaseState.PARTLY_REFUNDED;
import static org.quittance.storefront.purchase.PurchaseState.REFUNDED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.quittance.storefront.purchase.PurchaseState;

class CourseTest {

  private static final Set<PurchaseState> AFTER_CAPTURE =
      EnumSet.of(CAPTURED, DISPUTED, CHARGED_BACK, PARTLY_REFUNDED, REFUNDED);

  @Test
  void refundsStepByStep() {
    assertThat(Course.between(CAPTURED, REFUNDED)).containsExactly(PARTLY_REFUNDED, REFUNDED);
    assertThat(Course.between(CAPTURED, PARTLY_REFUNDED)).containsExactly(PARTLY_REFUNDED);
    assertThat(Course.between(PARTLY_REFUNDED, REFUNDED)).containsExactly(REFUNDED);
  }

  @Test
  void chargesBackByWayOfADispute() {
    assertThat(Course.between(CAPTURED, CHARGED_BACK)).containsExactly(DISPUTED, CHARGED_BACK);
    assertThat(Course.between(DISPUTED, CHARGED_BACK)).containsExactly(CHARGED_BACK);
  }

  @Test
  void comesBackFromAWonDisputeToWhatWasRefundedMeanwhile() {
    assertThat(Course.between(DISPUTED, CAPTURED)).containsExactly(CAPTURED);
    assertThat(Course.between(DISPUTED, PARTLY_REFUNDED))
        .containsExactly(CAPTURED, PARTLY_REFUNDED);
  }

  @Test
  void staysWhereTheTableHasNoWay() {
    for (PurchaseState from : List.of(PARTLY_REFUNDED, REFUNDED, CHARGED_BACK)) {
      assertThat(Course.between(from, DISPUTED)).as("from " + from).isEmpty();
      assertThat(Course.between(from, CAPTURED)).as("from " + from).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void touchesOnlyWhatIsCapturedAndNeverLeavesTheTable(PurchaseState from) {
    for (PurchaseState to : PurchaseState.values()) {
      PurchaseState at = from;
      for (PurchaseState next : Course.between(from, to)) {
        assertThat(AFTER_CAPTURE).contains(from, next);
        assertThat(at.mayBecome(next)).as(at + " → " + next).isTrue();
        at = next;
      }
      assertThat(at).isIn(from, to);
    }
  }
}
