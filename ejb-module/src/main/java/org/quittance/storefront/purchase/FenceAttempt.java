package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/**
 * The janitor's fence: ends the attempt nobody works on by writing the very row its transaction
 * would have to write, and makes this process the next attempt's owner. A transaction of the
 * attempt that is alive or prepared holds the claim and its row; then the fence waits in vain and
 * fails, and the purchase is left to its owner.
 *
 * <p>Transaction: a new one on the license database. A crash after it leaves an attempt of a dead
 * process, which is fenced in its turn.
 */
@Stateless
public class FenceAttempt {

  @Inject private Claims claims;
  @Inject private Attempts attempts;
  @Inject private Purchases purchases;
  @Inject private ProcessRegister register;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /**
   * @param attempt the attempt that is believed to be nobody's
   * @param why one sentence, kept
   * @return what the next attempt has to pay; empty if the belief was wrong
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<PaymentOrder> fence(UUID purchaseId, int attempt, String why) {
    Claim claim = claims.lock(purchaseId);
    Instant now = clock.now();
    if (claim == null
        || claim.attempt() != attempt
        || claim.hasTime(now) && register.isLiving(claim.node(), claim.process())) {
      return Optional.empty();
    }
    Optional<PurchaseState> unfinished = unfinished(claim);
    if (unfinished.isEmpty()) {
      return Optional.empty();
    }
    // Only a purchase whose payment was lost has an attempt that ended.
    if (claim.state() != ClaimState.PURCHASED || !attempts.isEnded(purchaseId, attempt)) {
      attempts.fence(purchaseId, attempt);
    }
    claim.takenOver(register.node(), register.process(), now, now.plus(limits.requestBound()));
    PurchaseState state = unfinished.get();
    purchases.record(
        new PurchaseEvent(purchaseId, claim.attempt(), state, state, now, "janitor", why));
    return Optional.of(claim.order());
  }

  private Optional<PurchaseState> unfinished(Claim claim) {
    if (claim.state() == ClaimState.PURCHASED) {
      return purchases
          .lock(claim.purchaseId())
          .map(Purchase::state)
          .filter(PurchaseState.SETTLING::equals);
    }
    return Optional.of(claim.state())
        .filter(state -> state.isOpen() || state == ClaimState.VOIDING)
        .map(ClaimState::asPurchase);
  }
}
