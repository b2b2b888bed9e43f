package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.CreditAccount;
import org.quittance.adapter.api.CreditEntry;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.testing.AdapterContract;
import org.quittance.adapter.testing.TestBranch;

/** What owners pay in and are told. */
abstract class LedgerContract extends AdapterContract {

  @Test
  void keepsAnAccountForEachCurrency() throws Exception {
    String owner = adapter.ownerWith(1_000);
    try (PaymentConnection connection = adapter.connection()) {
      connection.topUp(UUID.randomUUID(), owner, new Amount(100_000, "JPY"));
      assertThat(connection.accounts(owner))
          .containsExactly(
              new CreditAccount("EUR", 1_000, 0, 0), new CreditAccount("JPY", 100_000, 0, 0));
    }
  }

  @Test
  void knowsNothingOfAStranger() throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.accounts("stranger")).isEmpty();
      assertThat(connection.entries("stranger", 10)).isEmpty();
      assertThat(connection.standing(UUID.randomUUID())).isEmpty();
    }
  }

  @Test
  void paysInOnceUnderOneTransferId() throws Exception {
    UUID transfer = UUID.randomUUID();
    try (PaymentConnection connection = adapter.connection()) {
      String owner = adapter.ownerWith(0);
      connection.topUp(transfer, owner, new Amount(500, "EUR"));
      connection.topUp(transfer, owner, new Amount(500, "EUR"));
      assertThat(balance(owner)).isEqualTo(500);
      assertThatThrownBy(() -> connection.topUp(transfer, owner, new Amount(501, "EUR")))
          .isInstanceOfSatisfying(
              PaymentRefused.class, r -> assertThat(r.code()).isEqualTo("transfer-id-reused"));
      assertThatThrownBy(() -> connection.topUp(transfer, "other", new Amount(500, "EUR")))
          .isInstanceOf(PaymentRefused.class);
    }
  }

  @Test
  void refusesATransferIdThatIsACharge() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    UUID payment = branch.pay(request);
    branch.endPrepareCommit();
    try (PaymentConnection connection = adapter.connection()) {
      assertThatThrownBy(() -> connection.topUp(payment, request.payer(), request.amount()))
          .isInstanceOf(PaymentRefused.class);
    }
  }

  @Test
  void refusesNothingAndWhatCannotBeCounted() throws Exception {
    String owner = adapter.ownerWith(1);
    try (PaymentConnection connection = adapter.connection()) {
      for (long minor : new long[] {0, Long.MAX_VALUE}) {
        assertThatThrownBy(
                () -> connection.topUp(UUID.randomUUID(), owner, new Amount(minor, "EUR")))
            .isInstanceOfSatisfying(
                PaymentRefused.class, r -> assertThat(r.code()).isEqualTo("amount-not-possible"));
      }
    }
    assertThat(balance(owner)).isEqualTo(1);
  }

  @Test
  void listsEntriesNewestFirst() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    TestBranch branch = adapter.begin();
    branch.pay(request);
    branch.endPrepareCommit();
    try (PaymentConnection connection = adapter.connection()) {
      List<CreditEntry> entries = connection.entries(request.payer(), 10);
      assertThat(entries).extracting(CreditEntry::kind).containsExactly("charge", "top-up");
      assertThat(entries).extracting(CreditEntry::amountMinor).containsExactly(-300L, 500L);
      assertThat(entries)
          .extracting(CreditEntry::purchaseId)
          .containsExactly(request.purchaseId(), null);
      assertThat(entries.get(0).at())
          .isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
      assertThat(connection.entries(request.payer(), 1)).containsExactly(entries.get(0));
    }
  }

  @Test
  void writesInstantsAsUtc() throws Exception {
    HoldRequest request = hold(adapter.ownerWith(500), 300);
    try (PaymentConnection connection = adapter.connection()) {
      connection.authorise(request);
    }
    String stored =
        text("SELECT created_at FROM adapter.payment WHERE purchase_id = ?", request.purchaseId());
    Instant read = Instant.parse(stored.trim().replace(' ', 'T') + "Z");
    assertThat(read).isBetween(Instant.now().minus(Duration.ofMinutes(1)), Instant.now());
  }

  @Test
  void pagesThroughAllPaymentsByTheirIds() throws Exception {
    String owner = adapter.ownerWith(1_000);
    try (PaymentConnection connection = adapter.connection()) {
      for (int i = 0; i < 5; i++) {
        connection.authorise(hold(owner, 1));
      }
      List<PaymentStanding> all = connection.payments(null, 1_000);
      assertThat(all).hasSizeGreaterThanOrEqualTo(5);
      assertThat(all)
          .extracting(payment -> payment.paymentId().toString())
          .isSorted()
          .doesNotHaveDuplicates();
      UUID third = all.get(all.size() - 3).paymentId();
      assertThat(connection.payments(third, 1_000))
          .containsExactlyElementsOf(all.subList(all.size() - 2, all.size()));
      assertThat(connection.payments(third, 1)).containsExactly(all.get(all.size() - 2));
      assertThatThrownBy(() -> connection.payments(null, 0)).isInstanceOf(PaymentRefused.class);
      assertThatThrownBy(() -> connection.payments(null, 1_001)).isInstanceOf(PaymentRefused.class);
    }
  }
}
