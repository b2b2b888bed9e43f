package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.api.VoidResult;
import org.quittance.adapter.store.Store;
import org.quittance.adapter.store.StoreTransaction;

/**
 * Gives the hold of a purchase's live payment back, with the branch it is bound to if that did not
 * vote. One local transaction; a crash leaves all or nothing of it, and it may be repeated.
 */
public final class VoidHold {
  private final Store store;
  private final HoldingBranch branches;
  private final Actor actor;
  private final GiveBack giveBack;
  private final Payments payments = new Payments();

  public VoidHold(Store store, HoldingBranch branches, GiveBack giveBack, Actor actor) {
    this.store = store;
    this.branches = branches;
    this.actor = actor;
    this.giveBack = giveBack;
  }

  /**
   * @param reason one sentence, kept
   */
  public VoidResult run(UUID purchaseId, String reason) throws PaymentException {
    Check.given(purchaseId, "The purchase's ID");
    Check.reason(reason);
    return store.transact(tx -> run(tx, purchaseId, reason));
  }

  private VoidResult run(StoreTransaction tx, UUID purchaseId, String reason) throws SQLException {
    Optional<Payment> live = payments.findLive(tx, purchaseId);
    if (live.isEmpty()) {
      return nothingLive(tx, purchaseId);
    }
    // The branch first, as whoever votes or commits does; then nothing can change any more.
    if (live.get().branchId() != null) {
      branches.lock(tx, live.get().branchId());
    }
    Payment payment = payments.lock(tx, live.get().id());
    if (Ownership.isOwned(payment.state())) {
      return VoidResult.OWNED;
    }
    if (!Transitions.isLive(payment.state())) {
      return nothingLive(tx, purchaseId);
    }
    if (payment.branchId() == null) {
      giveBack.run(tx, payment, actor, reason);
    } else {
      branches.rollBack(tx, payment.branchId(), reason);
    }
    State now = payments.find(tx, payment.id()).orElseThrow().state();
    return now == State.VOIDED ? VoidResult.VOIDED : VoidResult.VOIDING;
  }

  private VoidResult nothingLive(StoreTransaction tx, UUID purchaseId) throws SQLException {
    return payments.isVoiding(tx, purchaseId) ? VoidResult.VOIDING : VoidResult.NOTHING_HELD;
  }
}
