package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

abstract class HoldsContract extends AdapterContract {

  @Test
  void setsMoneyAsideAndTakesNone() throws Exception {
    String owner = adapter.ownerWith(1_000);
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.authorise(hold(owner, 300))).isInstanceOf(Outcome.Held.class);
    }
    assertThat(balance(owner)).isEqualTo(1_000);
    assertThat(pending(owner)).isEqualTo(300);
  }

  @Test
  void answersTheSameRequestWithTheSameHold() throws Exception {
    String owner = adapter.ownerWith(1_000);
    HoldRequest request = hold(owner, 300);
    try (PaymentConnection connection = adapter.connection()) {
      Outcome first = connection.authorise(request);
      assertThat(connection.authorise(request)).isEqualTo(first);
    }
    assertThat(pending(owner)).isEqualTo(300);
  }

  @Test
  void refusesAnotherAmountUnderTheSameAttempt() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    HoldRequest other =
        new HoldRequest(
            request.purchaseId(),
            1,
            request.payer(),
            new Amount(301, "EUR"),
            PaymentMethod.credit());
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(request);
      refused("attempt-reused", () -> connection.authorise(other));
    }
  }

  @Test
  void refusesASecondLivePaymentOfAPurchase() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(1_000), 300);
    HoldRequest second =
        new HoldRequest(
            request.purchaseId(), 2, request.payer(), request.amount(), PaymentMethod.credit());
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(request);
      refused("payment-already-stands", () -> connection.authorise(second));
    }
  }

  @Test
  void declinesWhatIsNotCoveredAndSaysTheAmounts() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 990);
    try (PaymentConnection connection = adapter.connection()) {
      Outcome.Declined no = (Outcome.Declined) connection.authorise(request);
      assertThat(no.code()).isEqualTo("insufficient-credit");
      assertThat(no.reason()).contains("EUR 5.00").contains("EUR 9.90");
      assertThat(connection.authorise(request)).isEqualTo(no);
      assertThat(pending(request.payer())).isZero();
    }
  }

  @Test
  void declinesAnOwnerWithoutAccount() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      Outcome.Declined no = (Outcome.Declined) connection.authorise(hold("nobody", 1));
      assertThat(no.reason()).contains("no EUR credit account");
    }
  }

  @Test
  void keepsADeclineThoughItsBranchRollsBack() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 990);
    TestBranch branch = adapter.begin();
    Outcome no = branch.connection().authorise(request);
    branch.end().rollback();
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.standing(request.purchaseId()).orElseThrow().state())
          .isEqualTo(State.DECLINED);
      assertThat(connection.authorise(request)).isEqualTo(no);
    }
  }

  @Test
  void takesANewAttemptAfterADecline() throws Exception {
    String owner = adapter.ownerWith(500);
    HoldRequest request = hold(owner, 990);
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(request);
      connection.topUp(UUID.randomUUID(), owner, new Amount(500, "EUR"));
      assertThat(
              connection.authorise(
                  new HoldRequest(
                      request.purchaseId(), 2, owner, request.amount(), PaymentMethod.credit())))
          .isInstanceOf(Outcome.Held.class);
    }
  }

  @Test
  void refusesAVoidedAttemptAndTakesTheNext() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.end().rollback();
    try (PaymentConnection connection = adapter.connection()) {
      refused("attempt-voided", () -> connection.authorise(request));
      assertThat(
              connection.authorise(
                  new HoldRequest(
                      request.purchaseId(),
                      2,
                      request.payer(),
                      request.amount(),
                      PaymentMethod.credit())))
          .isInstanceOf(Outcome.Held.class);
    }
  }

  @Test
  void refusesImpossibleRequests() throws Exception {
    UUID purchase = UUID.randomUUID();
    Amount one = new Amount(1, "EUR");
    try (PaymentConnection connection = adapter.connection()) {
      for (HoldRequest request :
          new HoldRequest[] {
            null,
            new HoldRequest(null, 1, "o", one, PaymentMethod.credit()),
            new HoldRequest(purchase, 0, "o", one, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, null, one, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, " ", one, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, "a\0b", one, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, "o".repeat(201), one, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, "o", null, PaymentMethod.credit()),
            new HoldRequest(purchase, 1, "o", one, null),
            new HoldRequest(purchase, 1, "o", one, PaymentMethod.card("t".repeat(256))),
            new HoldRequest(purchase, 1, "o", new Amount(0, "EUR"), PaymentMethod.credit()),
            new HoldRequest(
                purchase, 1, "o", new Amount(1_000_000_000_000_000L, "JPY"), PaymentMethod.credit())
          }) {
        refused("request-not-possible", () -> connection.authorise(request));
      }
    }
  }

  @Test
  void adoptsAHoldThatWasMadeOutside() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    UUID payment;
    try (PaymentConnection connection = adapter.connection()) {
      payment = ((Outcome.Held) connection.authorise(request)).paymentId();
    }
    TestBranch branch = adapter.begin();
    branch.connection().adopt(payment, request);
    branch.endPrepareCommit();
    assertThat(balance(request.payer())).isEqualTo(200);
  }

  @Test
  void adoptsTwiceAsOnce() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    UUID payment = branch.pay(request);
    branch.connection().adopt(payment, request);
    branch.endPrepareCommit();
    assertThat(balance(request.payer())).isEqualTo(200);
  }

  @Test
  void adoptsACapturedPaymentWithoutEffect() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch first = adapter.begin();
    UUID payment = first.pay(request);
    first.endPrepareCommit();
    TestBranch again = adapter.begin();
    assertThat(again.connection().adopt(payment, request)).isEqualTo(new Outcome.Captured(payment));
    assertThat(again.end().prepare()).isEqualTo(javax.transaction.xa.XAResource.XA_RDONLY);
    assertThat(balance(request.payer())).isEqualTo(200);
  }

  @Test
  void refusesToAdoptWhatDiffers() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    UUID payment = ((Outcome.Held) branch.connection().authorise(request)).paymentId();
    UUID purchase = request.purchaseId();
    String payer = request.payer();
    for (HoldRequest other :
        new HoldRequest[] {
          new HoldRequest(UUID.randomUUID(), 1, payer, request.amount(), PaymentMethod.credit()),
          new HoldRequest(purchase, 1, "another", request.amount(), PaymentMethod.credit()),
          new HoldRequest(purchase, 1, payer, new Amount(299, "EUR"), PaymentMethod.credit()),
          new HoldRequest(purchase, 1, payer, new Amount(300, "USD"), PaymentMethod.credit())
        }) {
      refused("hold-mismatch", () -> branch.connection().adopt(payment, other));
    }
    refused("unknown-payment", () -> branch.connection().adopt(UUID.randomUUID(), request));
    branch.end().rollback();
  }

  @Test
  void letsOnlyOneLiveBranchAdopt() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch first = adapter.begin();
    UUID payment = first.pay(request);
    TestBranch second = adapter.begin();
    refused("hold-adopted-elsewhere", () -> second.connection().adopt(payment, request));
    first.end().prepare();
    refused("hold-adopted-elsewhere", () -> second.connection().adopt(payment, request));
    first.rollback();
    refused("hold-not-adoptable", () -> second.connection().adopt(payment, request));
    second.end().rollback();
  }

  @Test
  void adoptsInsideATransactionOnly() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    try (PaymentConnection connection = adapter.connection()) {
      UUID payment = ((Outcome.Held) connection.authorise(request)).paymentId();
      assertThatThrownBy(() -> connection.adopt(payment, request))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static void refused(
      String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            PaymentRefused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
  }
}
