package org.quittance.adapter.refund;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Notices;
import org.quittance.adapter.payment.Payment;
import org.quittance.adapter.payment.Payments;
import org.quittance.adapter.payment.TakenBack;
import org.quittance.adapter.schedule.Alarm;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Moves the refunds of a branch as the branch ends, within the local transaction that ends it. No
 * processor is asked here.
 */
public final class EndRefunds {
  private static final String WHY = "branch committed";

  private final Gateway ledger;
  private final Notices notices;
  private final Alarm alarm;
  private final Payments payments = new Payments();
  private final Refunds refunds = new Refunds();
  private final TakenBack takenBack = new TakenBack();

  public EndRefunds(Gateway ledger, Notices notices, Alarm alarm) {
    this.ledger = ledger;
    this.notices = notices;
    this.alarm = alarm;
  }

  /** How many refunds the branch would grant. */
  public int prepare(StoreTransaction tx, UUID branch) throws SQLException {
    return refunds.ofBranch(tx, branch).size();
  }

  /** The refunds the branch would grant, without those it only reserves anew. */
  public List<UUID> granting(StoreTransaction tx, UUID branch) throws SQLException {
    return refunds.firstAskedBy(tx, branch);
  }

  /** Pays store credit, and decides that a card's refund is paid. */
  public void grant(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    for (Refund refund : refunds.ofBranch(tx, branch)) {
      Payment payment = payments.find(tx, refund.paymentId()).orElseThrow();
      if (payment.isOutside()) {
        refunds.tryMove(tx, refund, State.GRANTED, tx.now(), actor, WHY).orElseThrow();
        tx.afterCommit(alarm);
      } else {
        int number = refunds.tryMove(tx, refund, State.PAID, null, actor, WHY).orElseThrow();
        ledger.refund(tx, payment.charge(), refund.id(), refund.amount());
        // Told although the commit promised it: the other branch of the transaction may be lost.
        notices.add(
            tx,
            PaymentNotice.Kind.REFUND_PAID,
            payment,
            refund.id(),
            number,
            refund.amount(),
            "store credit given back");
      }
    }
  }

  /**
   * Gives the reservations up.
   *
   * @param voted whether the branch had voted yes; then whoever relied on it is told
   */
  public void release(StoreTransaction tx, UUID branch, Actor actor, String why, boolean voted)
      throws SQLException {
    for (Refund refund : refunds.ofBranch(tx, branch)) {
      int number = refunds.tryMove(tx, refund, State.RELEASED, null, actor, why).orElseThrow();
      takenBack.giveUp(tx, refund.paymentId(), refund.amount().minor());
      if (voted) {
        notices.add(
            tx,
            PaymentNotice.Kind.REFUND_RELEASED,
            payments.find(tx, refund.paymentId()).orElseThrow(),
            refund.id(),
            number,
            refund.amount(),
            why);
      }
    }
  }
}
