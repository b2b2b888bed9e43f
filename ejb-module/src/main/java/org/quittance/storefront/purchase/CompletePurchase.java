package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.IssueProofs;
import org.quittance.distribution.proof.IssuedProof;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.payment.FindPayment;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.payment.TakePayment;
import org.quittance.settlement.payment.Taken;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;
import org.quittance.storefront.boxset.EBoxContent;
import org.quittance.storefront.boxset.PackBoxSet;

/**
 * Step 3 of a purchase: money and proofs in one act (ARCHITECTURE.md).
 *
 * <p>Transaction: always a new one with two XA branches, the license database and the payment
 * adapter. Prepare makes hold and rows durable; commit takes the money, or decides that it is
 * taken, and shows the rows; rollback gives the hold back and leaves nothing. A crash in between is
 * ended by recovery, both branches alike, before the server serves again; where the platform loses
 * a branch, the janitor makes them alike.
 */
@Stateless
public class CompletePurchase {

  @Inject private Claims claims;
  @Inject private Attempts attempts;
  @Inject private Purchases purchases;
  @Inject private TakePayment takePayment;
  @Inject private FindPayment findPayment;
  @Inject private TimeLimits limits;
  @Inject private IssueProofs issueProofs;
  @Inject private PackBoxSet packBoxSet;
  @Inject private Event<PurchaseCaptured> captured;
  @Inject private ServerClock clock;

  /**
   * @param held the payment that waits to be adopted; empty for store credit that is taken at once
   * @param actor who completes it, for the events
   * @return the payment, and whether its money is taken with the commit
   * @throws org.quittance.settlement.payment.PaymentDeclined if the payer's money is not to be had
   * @throws PurchaseInFlight if another attempt of this purchase is at work or already done
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Taken complete(UUID purchaseId, int attempt, Optional<UUID> held, String actor) {
    Claim claim = claims.lock(purchaseId);
    if (!claim.state().isOpen() || claim.attempt() != attempt) {
      throw new PurchaseInFlight(purchaseId);
    }
    attempts.complete(purchaseId, attempt);
    Instant now = clock.now();
    PurchaseState from = claim.state().asPurchase();
    if (waits(claim, held)) {
      Instant until = now.plus(limits.receiptDeadline());
      UUID payment = held.orElseThrow();
      write(claim, Purchase.waiting(claim, claim.quote(), payment, until, now), false, now);
      new History(claim, actor, now)
          .stay(from, PurchaseState.AUTHORISED, "money set aside until the receipt");
      return new Taken(payment, false);
    }
    Taken taken = takePayment.take(claim.order(), held);
    write(claim, new Purchase(claim, claim.quote(), taken, now), taken.captured(), now);
    var history = new History(claim, actor, now);
    history.pass(from, PurchaseState.AUTHORISED, "money set aside");
    if (taken.captured()) {
      history.pass(PurchaseState.AUTHORISED, PurchaseState.SETTLING, "proofs issued");
      history.stay(PurchaseState.SETTLING, PurchaseState.CAPTURED, "taken in the same transaction");
      // What the first attempt takes is taken with this commit; only an earlier one's can be back.
      if (attempt > 1) {
        captured.fire(new PurchaseCaptured(purchaseId));
      }
    } else {
      history.stay(PurchaseState.AUTHORISED, PurchaseState.SETTLING, "proofs issued");
    }
    return taken;
  }

  /** Whether the money only waits; where it was decided on before, the decision stands. */
  private boolean waits(Claim claim, Optional<UUID> held) {
    return claim.isOnReceipt()
        && findPayment
            .find(claim.purchaseId())
            .filter(PaymentFacts::isHeld)
            .filter(payment -> held.filter(payment.paymentId()::equals).isPresent())
            .filter(payment -> payment.amount().equals(claim.quote().total()))
            .isPresent();
  }

  private void write(Claim claim, Purchase purchase, boolean captured, Instant now) {
    claim.purchased();
    purchases.add(purchase);
    packBoxSet.pack(claim.purchaseId(), claim.clientId(), contents(claim.quote(), captured), now);
  }

  private List<EBoxContent> contents(Quote quote, boolean captured) {
    List<Quote.Unit> units = quote.units();
    List<IssuedProof> proofs =
        issueProofs.issue(
            units.stream().map(unit -> unit.license().sku()).toList(),
            captured ? ProofState.ISSUED : ProofState.PENDING,
            new Cause(
                "server", captured ? "its payment is captured with it" : "its payment settles"));
    var contents = new ArrayList<EBoxContent>();
    for (int i = 0; i < units.size(); i++) {
      Quote.License license = units.get(i).license();
      contents.add(
          new EBoxContent(
              proofs.get(i).id(),
              proofs.get(i).compact(),
              license.sku(),
              license.name(),
              units.get(i).lineNo(),
              license.shareMinor()));
    }
    return contents;
  }

  /** The events of one completion. */
  private final class History {
    private final Claim claim;
    private final String actor;
    private final Instant at;

    History(Claim claim, String actor, Instant at) {
      this.claim = claim;
      this.actor = actor;
      this.at = at;
    }

    void pass(PurchaseState from, PurchaseState to, String why) {
      purchases.recordInPassing(event(from, to, why));
    }

    void stay(PurchaseState from, PurchaseState to, String why) {
      purchases.record(event(from, to, why));
    }

    private PurchaseEvent event(PurchaseState from, PurchaseState to, String why) {
      return new PurchaseEvent(claim.purchaseId(), claim.attempt(), from, to, at, actor, why);
    }
  }
}
