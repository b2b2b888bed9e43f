package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/**
 * Step 1 of a refund: keeps the request under (client, Idempotency-Key) before anybody is asked for
 * money.
 *
 * <p>Transaction: always a new one on the license database alone. A crash leaves nothing, or a
 * request without an outcome, which the next request with the key takes over once its time is up,
 * and which the janitor ends if none comes.
 */
@Stateless
public class RequestRefund {

  @Inject private Refunds refunds;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /**
   * A request as this attempt may work on it, or as it ended.
   *
   * @param attempt what this request may work on; without meaning once it is decided
   * @param refusal why it was refused, if it was
   */
  public record Requested(RefundFacts facts, int attempt, Optional<RefundNotPossible> refusal) {}

  /**
   * @throws RefundKeyReused if the key belongs to another refund
   * @throws RefundInFlight if another attempt works on it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Requested request(RefundKey key, RefundOrder order) {
    return refunds.find(key).map(refund -> again(refund, order)).orElseGet(() -> first(key, order));
  }

  private Requested first(RefundKey key, RefundOrder order) {
    Instant now = clock.now();
    var refund = new Refund(key, order, now, now.plus(limits.requestBound()));
    var cause = new RefundEvent.Cause(refund.asker(), order.reason());
    refunds.add(refund, new RefundEvent(refund.id(), 1, null, RefundState.REQUESTED, now, cause));
    return new Requested(refund.facts(), refund.attempt(), Optional.empty());
  }

  private Requested again(Refund refund, RefundOrder order) {
    if (!refund.asksFor(order)) {
      throw new RefundKeyReused();
    }
    if (refund.state() == RefundState.REFUSED) {
      return new Requested(refund.facts(), refund.attempt(), Optional.of(refund.refusal()));
    }
    if (refund.state() != RefundState.REQUESTED) {
      return new Requested(refund.facts(), refund.attempt(), Optional.empty());
    }
    Instant now = clock.now();
    if (refund.isBusy(now) || !refunds.takeOver(refund, now.plus(limits.requestBound()))) {
      throw new RefundInFlight(refund.id());
    }
    return new Requested(refund.facts(), refund.attempt() + 1, Optional.empty());
  }
}
