package org.quittance.adapter.dispute;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Check;
import org.quittance.adapter.payment.Notices;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.Payments;
import org.quittance.adapter.payment.TakenBack;
import org.quittance.adapter.payment.Texts;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Records that a dispute was opened, and how it ended: with its money where the ledger keeps it,
 * and its notice, in one local transaction each. Both are idempotent by the dispute's reference.
 */
public final class RecordDispute {
  private static final String FOREIGN =
      "in another currency than the payment, so all of the payment counts as disputed";

  private final Store store;
  private final Gateway ledger;
  private final Notices notices;
  private final Actor actor;
  private final Payments payments = new Payments();
  private final Disputes disputes = new Disputes();
  private final TakenBack takenBack = new TakenBack();

  public RecordDispute(Store store, Gateway ledger, Notices notices, Actor actor) {
    this.store = store;
    this.ledger = ledger;
    this.notices = notices;
    this.actor = actor;
  }

  /**
   * @throws PaymentRefused {@code request-not-possible}, {@code nothing-captured}, {@code
   *     hold-mismatch} or {@code dispute-reference-reused}
   */
  public DisputeStanding open(DisputeReport report) throws PaymentException {
    Check.given(report, "The dispute");
    Check.given(report.purchaseId(), "The purchase's ID");
    Check.reference(report.reference());
    Check.amount(report.amount());
    Check.reason(report.reason());
    return store.transact(tx -> open(tx, report)).standing();
  }

  private Dispute open(StoreTransaction tx, DisputeReport report)
      throws SQLException, PaymentRefused {
    Optional<Dispute> earlier = disputes.find(tx, report.reference());
    if (earlier.isPresent()) {
      requireSame(earlier.get(), report);
      return earlier.get();
    }
    return open(tx, report, captured(tx, report));
  }

  private Dispute open(StoreTransaction tx, DisputeReport report, Payment payment)
      throws SQLException {
    takenBack.dispute(tx, payment.id(), report.amount().minor());
    Dispute dispute = disputes.open(tx, report, payment.id(), actor);
    if (!payment.isOutside()) {
      ledger.dispute(tx, payment.charge(), dispute.id(), dispute.amount());
    }
    tell(tx, PaymentNotice.Kind.DISPUTE_OPENED, payment, dispute, report.reason());
    return dispute;
  }

  /**
   * The same on the word of a processor, who has the money already: whatever the books say of the
   * payment, and whatever amount the dispute was first reported with. One in another currency than
   * the payment's counts as one of all of it.
   *
   * @param payment found by the processor's own name of it
   * @param amount what is disputed, or null if nobody here can count it
   * @throws PaymentRefused {@code request-not-possible}
   */
  public DisputeStanding reported(Payment payment, String reference, Amount amount, String reason)
      throws PaymentException {
    boolean counts = amount != null && amount.currency().equals(payment.amount().currency());
    String sentence = counts ? reason : reason + " (" + FOREIGN + ")";
    DisputeReport report =
        new DisputeReport(
            payment.purchaseId(),
            reference,
            counts ? amount : payment.amount(),
            Texts.cut(sentence, Texts.REASON));
    Check.reference(report.reference());
    Check.amount(report.amount());
    Check.reason(report.reason());
    return store
        .transact(
            tx -> {
              Optional<Dispute> earlier = disputes.find(tx, reference);
              return earlier.isPresent() ? earlier.get() : open(tx, report, payment);
            })
        .standing();
  }

  private static void requireSame(Dispute earlier, DisputeReport report) throws PaymentRefused {
    if (!earlier.purchaseId().equals(report.purchaseId())
        || !earlier.amount().equals(report.amount())) {
      throw new PaymentRefused(
          "dispute-reference-reused", "This reference stands for another dispute.");
    }
  }

  private Payment captured(StoreTransaction tx, DisputeReport report)
      throws SQLException, PaymentRefused {
    Payment payment =
        payments
            .findLive(tx, report.purchaseId())
            .filter(live -> live.state() == PaymentStanding.State.CAPTURED)
            .orElseThrow(
                () ->
                    new PaymentRefused(
                        "nothing-captured", "Nothing was taken for this purchase, or not yet."));
    if (!payment.amount().currency().equals(report.amount().currency())) {
      throw new PaymentRefused(
          "hold-mismatch", "The payment is in " + payment.amount().currency() + ".");
    }
    return payment;
  }

  /**
   * @param won whether it was decided for us
   * @throws PaymentRefused {@code unknown-dispute} or {@code dispute-decided}
   */
  public DisputeStanding close(String reference, boolean won) throws PaymentException {
    Check.reference(reference);
    DisputeStanding.State to = won ? DisputeStanding.State.WON : DisputeStanding.State.LOST;
    return store.transact(tx -> close(tx, reference, to)).standing();
  }

  private Dispute close(StoreTransaction tx, String reference, DisputeStanding.State to)
      throws SQLException, PaymentRefused {
    Dispute dispute = get(tx, reference);
    boolean won = to == DisputeStanding.State.WON;
    String why = won ? "decided for us" : "decided for the payer";
    if (disputes.close(tx, dispute, to, actor, why)) {
      Payment payment = payments.find(tx, dispute.paymentId()).orElseThrow();
      if (won) {
        takenBack.restore(tx, payment.id(), dispute.amount().minor());
      }
      if (!payment.isOutside()) {
        ledger.endDispute(tx, payment.charge(), dispute.id(), dispute.amount(), won);
      }
      tell(
          tx,
          won ? PaymentNotice.Kind.DISPUTE_WON : PaymentNotice.Kind.DISPUTE_LOST,
          payment,
          dispute,
          why);
    }
    Dispute now = get(tx, reference);
    if (now.state() != to) {
      throw new PaymentRefused("dispute-decided", "This dispute was decided the other way.");
    }
    return now;
  }

  private Dispute get(StoreTransaction tx, String reference) throws SQLException, PaymentRefused {
    return disputes
        .find(tx, reference)
        .orElseThrow(
            () -> new PaymentRefused("unknown-dispute", "There is no such dispute: " + reference));
  }

  /** The disputes of a purchase, oldest first. */
  public List<DisputeStanding> of(UUID purchaseId) throws PaymentException {
    Check.given(purchaseId, "The purchase's ID");
    return store.transact(tx -> disputes.of(tx, purchaseId)).stream()
        .map(Dispute::standing)
        .toList();
  }

  private void tell(
      StoreTransaction tx, PaymentNotice.Kind kind, Payment payment, Dispute dispute, String reason)
      throws SQLException {
    notices.add(tx, kind, payment, dispute.id(), 1, dispute.amount(), reason);
  }
}
