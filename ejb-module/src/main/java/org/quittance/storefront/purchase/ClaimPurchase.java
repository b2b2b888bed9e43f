package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.quittance.recovery.ProcessRegister;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.shared.Ids;
import org.quittance.shared.Refusal;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/**
 * Step 1 of a purchase: claims (client, Idempotency-Key) in a short transaction of its own, before
 * anybody is asked for money.
 *
 * <p>Transaction: always a new one on the license database alone. A crash leaves either no claim,
 * or one that names a dead process; the next request with the key takes it over as the next
 * attempt, and the janitor ends it if none comes.
 */
@Stateless
public class ClaimPurchase {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private Quoting quoting;
  @Inject private Attempts attempts;
  @Inject private ProcessRegister register;
  @Inject private TimeLimits limits;
  @Inject private ServerClock clock;

  /**
   * What the claim says: work on it, it is purchased, it was declined, or it is being given back.
   *
   * @param refusal only of a declined one
   * @param order what the attempt has to pay; null for a declined one
   * @param onReceipt whether the money is only set aside for now
   */
  public record Claimed(
      UUID purchaseId,
      int attempt,
      ClaimState state,
      PurchaseDeclined refusal,
      PaymentOrder order,
      boolean onReceipt) {}

  /**
   * @throws IdempotencyKeyReused if the key belongs to another request
   * @throws PurchaseCancelled if its buyer cancelled it
   * @throws PurchaseInFlight if a living process works on it
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Claimed claim(ClaimKey key, PurchaseRequest asked) {
    return claims.find(key).map(claim -> again(claim, asked)).orElseGet(() -> first(key, asked));
  }

  private Claimed first(ClaimKey key, PurchaseRequest asked) {
    Instant now = clock.now();
    var claim = new Claim(Ids.next(), key, asked, now);
    String why = "claimed";
    try {
      claim.quoted(
          quoting.quote(asked),
          register.node(),
          register.process(),
          now.plus(limits.requestBound()));
    } catch (Refusal refusal) {
      claim.decline(refusal, register.node(), register.process());
      why = refusal.code() + ": " + refusal.why();
    }
    claims.add(claim);
    purchases.record(event(claim, null, PurchaseState.CLAIMED, "claimed", now));
    if (claim.state() == ClaimState.DECLINED) {
      purchases.record(event(claim, PurchaseState.CLAIMED, PurchaseState.DECLINED, why, now));
    }
    return answer(claim);
  }

  private Claimed again(Claim claim, PurchaseRequest asked) {
    if (!claim.asksFor(asked)) {
      throw new IdempotencyKeyReused();
    }
    refuseCancelled(claim);
    Instant now = clock.now();
    if (mayBeTaken(claim, now)) {
      claims.lock(claim);
      refuseCancelled(claim);
      if (mayBeTaken(claim, now)) {
        takeOver(claim, now);
      }
    }
    return answer(claim);
  }

  private static void refuseCancelled(Claim claim) {
    if (claim.isCancelled() && claim.state() != ClaimState.PURCHASED) {
      throw new PurchaseCancelled(claim.purchaseId());
    }
  }

  /**
   * @throws PurchaseInFlight if a living process works on it
   */
  private boolean mayBeTaken(Claim claim, Instant now) {
    if (!claim.state().isOpen()) {
      return claim.state().isGivenUp();
    }
    if (claim.hasTime(now) && register.isLiving(claim.node(), claim.process())) {
      throw new PurchaseInFlight(claim.purchaseId());
    }
    return true;
  }

  /** The earlier attempt is fenced, so that whatever is left of it never completes. */
  private void takeOver(Claim claim, Instant now) {
    ClaimState before = claim.state();
    attempts.fence(claim.purchaseId(), claim.attempt());
    claim.takenOver(register.node(), register.process(), now, now.plus(limits.requestBound()));
    if (before.isGivenUp()) {
      purchases.record(
          event(claim, before.asPurchase(), PurchaseState.CLAIMED, "asked for again", now));
    }
  }

  private PurchaseEvent event(
      Claim claim, PurchaseState from, PurchaseState to, String why, Instant at) {
    return new PurchaseEvent(claim.purchaseId(), claim.attempt(), from, to, at, "buyer", why);
  }

  private static Claimed answer(Claim claim) {
    boolean declined = claim.state() == ClaimState.DECLINED;
    return new Claimed(
        claim.purchaseId(),
        claim.attempt(),
        claim.state(),
        declined ? claim.refusal() : null,
        declined ? null : claim.order(),
        claim.isOnReceipt());
  }
}
