package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.adapter.api.PaymentNotice;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.UndecidedBranch;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Moves the payments of a branch as the branch moves, within the local transaction that moves the
 * branch: both or neither. No processor is asked here.
 */
public final class EndPayments {
  private final Gateway ledger;
  private final Notices notices;
  private final Duration grace;
  private final GiveBack giveBack;
  private final Payments payments = new Payments();
  private final Adoptions adoptions = new Adoptions();
  private final Events events = new Events();

  /**
   * @param grace how long a decided capture is left to whoever decided it; then it is due
   */
  public EndPayments(Gateway ledger, GiveBack giveBack, Notices notices, Duration grace) {
    this.ledger = ledger;
    this.notices = notices;
    this.grace = grace;
    this.giveBack = giveBack;
  }

  /**
   * Prepares what the branch adopted and voids what it held without adopting it: nobody became
   * responsible for that, so no outcome could take it.
   *
   * @return how many payments are prepared
   */
  public int prepare(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    Set<UUID> adopted = adoptions.of(tx, branch);
    Map<Boolean, List<Payment>> mine =
        payments.ofBranch(tx, branch).stream()
            .collect(Collectors.partitioningBy(payment -> adopted.contains(payment.id())));
    for (Payment payment : mine.get(false)) {
      giveBack.run(tx, payment, actor, "held but never adopted");
    }
    for (Payment payment : mine.get(true)) {
      payments.move(tx, payment, State.PREPARED, actor, "branch prepared");
    }
    return mine.get(true).size();
  }

  /** What the branch would capture. */
  public List<UndecidedBranch.Hold> holds(StoreTransaction tx, UUID branch) throws SQLException {
    return payments.ofBranch(tx, branch).stream()
        .map(payment -> new UndecidedBranch.Hold(payment.purchaseId(), payment.id()))
        .toList();
  }

  /**
   * Takes store credit, and decides that a card's money is taken. Of credit that was held before
   * the branch somebody knows already and waits for more, so it is told like a card's.
   */
  public void capture(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    for (Payment payment : payments.ofBranch(tx, branch)) {
      if (payment.isOutside()) {
        payments.decide(
            tx, payment, State.CAPTURING, tx.now().plus(grace), actor, "branch committed");
      } else {
        payments.move(tx, payment, State.CAPTURED, actor, "branch committed");
        ledger.capture(tx, payment.charge());
        if (events.isHeldAlone(tx, payment.id())) {
          notices.add(tx, PaymentNotice.Kind.CAPTURED, payment, "branch committed");
        }
      }
    }
  }

  /** Gives back every hold of the branch, and tells of those that were prepared. */
  public void release(StoreTransaction tx, UUID branch, Actor actor, String why)
      throws SQLException {
    for (Payment payment : payments.ofBranch(tx, branch)) {
      giveBack.run(tx, payment, actor, why);
      if (payment.state() == State.PREPARED) {
        notices.add(tx, PaymentNotice.Kind.ROLLED_BACK, payment, why);
      }
    }
  }
}
