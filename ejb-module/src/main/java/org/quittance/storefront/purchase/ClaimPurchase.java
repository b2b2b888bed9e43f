package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.recovery.ProcessRegister;
import org.quittance.shared.Ids;
import org.quittance.shared.Refusal;
import org.quittance.shared.ServerClock;

/**
 * Step 1 of a purchase: claims (client, Idempotency-Key) in a short transaction of its own, before
 * anybody is asked for money.
 *
 * <p>Transaction: always a new one on the license database alone. A crash leaves either no claim,
 * or one that names a dead process; the next request with the key takes it over as the next
 * attempt.
 */
@Stateless
public class ClaimPurchase {

  private static final Duration BOUND =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.request.bound", String.class)
          .map(ClaimPurchase::duration)
          .orElse(Duration.ofSeconds(10));

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private Quoting quoting;
  @Inject private ProcessRegister register;
  @Inject private ServerClock clock;

  /** What the claim says: work on it, it is purchased, or it was declined. */
  public record Claimed(UUID purchaseId, int attempt, ClaimState state, PurchaseDeclined refusal) {}

  /**
   * @throws IdempotencyKeyReused if the key belongs to another request
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
      claim.quoted(quoting.quote(asked), register.node(), register.process(), now.plus(BOUND));
    } catch (Refusal refusal) {
      claim.decline(refusal, register.node(), register.process());
      why = refusal.code() + ": " + refusal.why();
    }
    claims.add(claim);
    purchases.record(event(claim, null, PurchaseState.CLAIMED, "claimed", now));
    if (claim.state() == ClaimState.DECLINED) {
      purchases.record(event(claim, PurchaseState.CLAIMED, PurchaseState.DECLINED, why, now));
    }
    return answer(claim, claim.attempt());
  }

  private Claimed again(Claim claim, PurchaseRequest asked) {
    if (!claim.asksFor(asked)) {
      throw new IdempotencyKeyReused();
    }
    if (claim.state() != ClaimState.CLAIMED) {
      return answer(claim, claim.attempt());
    }
    Instant now = clock.now();
    if (claim.isBusy(register.node(), register.process(), now)
        || !claims.takeOver(claim, register.node(), register.process(), now.plus(BOUND))) {
      throw new PurchaseInFlight(claim.purchaseId());
    }
    return answer(claim, claim.attempt() + 1);
  }

  private PurchaseEvent event(
      Claim claim, PurchaseState from, PurchaseState to, String why, Instant at) {
    return new PurchaseEvent(claim.purchaseId(), 1, from, to, at, "buyer", why);
  }

  private static Claimed answer(Claim claim, int attempt) {
    boolean declined = claim.state() == ClaimState.DECLINED;
    return new Claimed(
        claim.purchaseId(), attempt, claim.state(), declined ? claim.refusal() : null);
  }

  /** Reads "10s", "2m" or an ISO 8601 duration. */
  private static Duration duration(String text) {
    return Duration.parse(text.startsWith("P") ? text : "PT" + text);
  }
}
