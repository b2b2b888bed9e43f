package org.quittance.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.DisputeStanding.State;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.RefundRequest;
import org.quittance.adapter.testing.CardContract;
import org.quittance.adapter.testing.TestBranch;

/** A payer's bank takes money back, and it is decided whose it is. */
abstract class DisputesContract extends CardContract {

  @Test
  void takesTheAmountOutOfOurHands() throws Exception {
    HoldRequest sale = paidByCredit();
    DisputeReport report = report(sale, 200);
    DisputeStanding opened = open(report);
    assertThat(opened.state()).isEqualTo(State.OPENED);
    assertThat(open(report)).isEqualTo(opened);
    assertThat(book(sale, "sales")).isEqualTo(100);
    assertThat(book(sale, "disputed")).isEqualTo(200);
    assertThat(balance(sale.payer())).isEqualTo(700);
    assertThat(disputedMinor(sale)).isEqualTo(200);
    assertThat(notices("DISPUTE_OPENED", opened.disputeId())).isEqualTo(1);
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.confirm(sale.purchaseId())).isFalse();
      assertThat(connection.disputes(sale.purchaseId())).containsExactly(opened);
    }
  }

  @Test
  void givesItBackToUsWhenWon() throws Exception {
    HoldRequest sale = paidByCredit();
    DisputeReport report = report(sale, 200);
    UUID dispute = open(report).disputeId();
    assertThat(close(report, true).state()).isEqualTo(State.WON);
    assertThat(close(report, true).state()).isEqualTo(State.WON);
    refused("dispute-decided", () -> close(report, false));
    assertThat(book(sale, "sales")).isEqualTo(300);
    assertThat(book(sale, "disputed")).isZero();
    assertThat(disputedMinor(sale)).isZero();
    assertThat(notices("DISPUTE_WON", dispute)).isEqualTo(1);
    try (PaymentConnection connection = adapter.connection()) {
      assertThat(connection.confirm(sale.purchaseId())).isTrue();
    }
  }

  @Test
  void givesItToThePayerWhenLost() throws Exception {
    HoldRequest sale = paidByCredit();
    DisputeReport report = report(sale, 300);
    UUID dispute = open(report).disputeId();
    assertThat(close(report, false).state()).isEqualTo(State.LOST);
    refused("dispute-decided", () -> close(report, true));
    assertThat(balance(sale.payer())).isEqualTo(1_000);
    assertThat(book(sale, "disputed")).isZero();
    assertThat(disputedMinor(sale)).isEqualTo(300);
    assertThat(notices("DISPUTE_LOST", dispute)).isEqualTo(1);
  }

  @Test
  void isRecordedAlsoWhereItExceedsWhatIsLeft() throws Exception {
    HoldRequest sale = paidByCredit();
    TestBranch branch = adapter.begin();
    branch
        .connection()
        .refund(
            new RefundRequest(
                UUID.randomUUID(), sale.purchaseId(), new Amount(300, "EUR"), "Sent back."));
    branch.endPrepareCommit();
    open(report(sale, 300));
    assertThat(disputedMinor(sale)).isEqualTo(300);
    assertThat(book(sale, "sales")).isEqualTo(-300);
  }

  @Test
  void leavesTheLedgerAloneForACard() throws Exception {
    HoldRequest sale = card("good", 300);
    captured(sale);
    DisputeReport report = report(sale, 300);
    open(report);
    close(report, false);
    assertThat(
            number(
                "SELECT COUNT(*) FROM adapter.transfer WHERE purchase_id = ?", sale.purchaseId()))
        .isZero();
    assertThat(disputedMinor(sale)).isEqualTo(300);
  }

  @Test
  void refusesWhatCannotBeRight() throws Exception {
    HoldRequest sale = paidByCredit();
    DisputeReport first = report(sale, 100);
    open(first);
    HoldRequest held = hold(adapter.ownerWith(300), 300);
    held(held);
    Amount hundred = first.amount();
    String why = "Not mine.";
    refused("nothing-captured", () -> open(report(held, 100)));
    refused("unknown-dispute", () -> close(report(sale, 1), true));
    for (DisputeReport wrong :
        new DisputeReport[] {
          new DisputeReport(sale.purchaseId(), first.reference(), new Amount(99, "EUR"), why),
          new DisputeReport(held.purchaseId(), first.reference(), hundred, why)
        }) {
      refused("dispute-reference-reused", () -> open(wrong));
    }
    refused(
        "hold-mismatch",
        () -> open(new DisputeReport(sale.purchaseId(), "other", new Amount(1, "USD"), why)));
    for (DisputeReport wrong :
        new DisputeReport[] {
          null,
          report(sale, 0),
          report(sale, Long.MAX_VALUE),
          new DisputeReport(null, "other", hundred, why),
          new DisputeReport(sale.purchaseId(), " ", hundred, why),
          new DisputeReport(sale.purchaseId(), "x".repeat(256), hundred, why),
          new DisputeReport(sale.purchaseId(), "other", null, why),
          new DisputeReport(sale.purchaseId(), "other", hundred, null),
          new DisputeReport(sale.purchaseId(), "other", hundred, "x".repeat(501))
        }) {
      refused("request-not-possible", () -> open(wrong));
    }
    assertThat(disputedMinor(sale)).isEqualTo(100);
  }

  private HoldRequest paidByCredit() throws Exception {
    HoldRequest sale = hold(adapter.ownerWith(1_000), 300);
    TestBranch branch = adapter.begin();
    branch.pay(sale);
    branch.endPrepareCommit();
    return sale;
  }

  private static DisputeReport report(HoldRequest sale, long minor) {
    return new DisputeReport(
        sale.purchaseId(), "du_" + UUID.randomUUID(), new Amount(minor, "EUR"), "Not mine.");
  }

  private DisputeStanding open(DisputeReport report) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.openDispute(report);
    }
  }

  private DisputeStanding close(DisputeReport report, boolean won) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.closeDispute(report.reference(), won);
    }
  }

  private long book(HoldRequest sale, String book) throws Exception {
    return number(
        "SELECT COALESCE(SUM(e.amount_minor), 0) FROM adapter.entry e JOIN adapter.transfer t"
            + " ON t.id = e.transfer_id WHERE t.purchase_id = ? AND e.book = ?",
        sale.purchaseId(),
        book);
  }

  private long disputedMinor(HoldRequest sale) throws Exception {
    try (PaymentConnection connection = adapter.connection()) {
      return connection.standing(sale.purchaseId()).orElseThrow().disputedMinor();
    }
  }
}
