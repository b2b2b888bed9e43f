package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.Gateway;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Moves the payments of a branch as the branch moves, within the local transaction that moves the
 * branch: both or neither.
 */
public final class EndPayments {
  private final Gateway gateway;
  private final Payments payments = new Payments();
  private final Adoptions adoptions = new Adoptions();

  public EndPayments(Gateway gateway) {
    this.gateway = gateway;
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
      giveBack(tx, payment, actor, "held but never adopted");
    }
    for (Payment payment : mine.get(true)) {
      payments.move(tx, payment, State.HELD, State.PREPARED, actor, "branch prepared");
    }
    return mine.get(true).size();
  }

  /** Takes the money of every prepared payment of the branch. */
  public void capture(StoreTransaction tx, UUID branch, Actor actor) throws SQLException {
    for (Payment payment : payments.ofBranch(tx, branch)) {
      payments.move(tx, payment, State.PREPARED, State.CAPTURED, actor, "branch committed");
      gateway.capture(tx, payment.charge());
    }
  }

  /** Gives back every hold of the branch, prepared or not. */
  public void release(StoreTransaction tx, UUID branch, Actor actor, String why)
      throws SQLException {
    for (Payment payment : payments.ofBranch(tx, branch)) {
      giveBack(tx, payment, actor, why);
    }
  }

  private void giveBack(StoreTransaction tx, Payment payment, Actor actor, String why)
      throws SQLException {
    payments.move(tx, payment, payment.state(), State.VOIDED, actor, why);
    gateway.release(tx, payment.charge());
  }
}
