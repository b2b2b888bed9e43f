package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.IssueProofs;
import org.quittance.distribution.proof.IssuedProof;
import org.quittance.distribution.proof.ProofState;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.settlement.payment.TakePayment;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.boxset.EBoxContent;
import org.quittance.storefront.boxset.PackBoxSet;

/**
 * Step 3 of a purchase: money and proofs in one act (ARCHITECTURE.md).
 *
 * <p>Transaction: always a new one with two XA branches, the license database and the payment
 * adapter. Prepare makes hold and rows durable; commit takes the money and shows the rows; rollback
 * gives the hold back and leaves nothing. A crash in between is ended by recovery, both branches
 * alike, before the server serves again.
 */
@Stateless
public class CompletePurchase {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private TakePayment takePayment;
  @Inject private IssueProofs issueProofs;
  @Inject private PackBoxSet packBoxSet;
  @Inject private ServerClock clock;

  /**
   * @throws org.quittance.settlement.payment.PaymentDeclined if the payer's money is not to be had
   * @throws PurchaseInFlight if another attempt of this purchase is at work or already done
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void complete(UUID purchaseId, int attempt) {
    Claim claim = claims.lock(purchaseId);
    if (claim.state() != ClaimState.CLAIMED || claim.attempt() != attempt) {
      throw new PurchaseInFlight(purchaseId);
    }
    Quote quote = claim.quote();
    UUID paymentId =
        takePayment.take(
            new PaymentOrder(purchaseId, attempt, claim.clientId().toString(), quote.total()));
    Instant now = clock.now();
    claim.purchased();
    purchases.add(new Purchase(claim, quote, paymentId, now));
    packBoxSet.pack(purchaseId, claim.clientId(), contents(quote), now);
    step(claim, PurchaseState.CLAIMED, PurchaseState.AUTHORISED, "money set aside", now);
    step(claim, PurchaseState.AUTHORISED, PurchaseState.SETTLING, "proofs issued", now);
    step(claim, PurchaseState.SETTLING, PurchaseState.CAPTURED, "deciding is capturing", now);
  }

  private List<EBoxContent> contents(Quote quote) {
    List<Quote.Unit> units = quote.units();
    List<IssuedProof> proofs =
        issueProofs.issue(
            units.stream().map(unit -> unit.license().sku()).toList(),
            ProofState.ISSUED,
            new Cause("server", "the settlement that pays for it is captured with it"));
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

  private void step(Claim claim, PurchaseState from, PurchaseState to, String why, Instant at) {
    purchases.record(
        new PurchaseEvent(claim.purchaseId(), claim.attempt(), from, to, at, "server", why));
  }
}
