package org.quittance.storefront.aftersale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.proof.HoldProofs;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.shared.Refusal;
import org.quittance.storefront.boxset.ReissueInEBox;
import org.quittance.storefront.boxset.ReissueOrder;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.boxset.Replacements;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.LockPurchase;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.RemarkPurchase;

/**
 * Decides whether a proof may be issued again, and does it.
 *
 * <p>Transaction: always a new one on the license database. The purchase's lock makes refunds,
 * disputes and other requests for its proofs take turns; the proof's lock waits for an exchange
 * under way, and a later exchange waits there and finds the proof revoked. So one of exchange and
 * replacement wins, and all that is decided here is still true at the commit.
 */
@Stateless
public class CarryOutReissue {

  @Inject private Sold sold;
  @Inject private LockPurchase lockPurchase;
  @Inject private HoldProofs holdProofs;
  @Inject private ProofHistory proofs;
  @Inject private Replacements replacements;
  @Inject private ReissueInEBox reissueInEBox;
  @Inject private RemarkPurchase remarkPurchase;
  @Inject private WhyNotAgain whyNotAgain;

  /**
   * @throws Refusal the named refusal; nothing was written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public ReplacementFacts reissue(ReissueKey key, Caller caller, UUID proofId, String reason) {
    UUID purchaseId =
        sold.purchaseOf(proofId, caller).orElseThrow(() -> new ProofNotFound(proofId));
    var order = new ReissueOrder(purchaseId, proofId, key.clientId(), key.idempotencyKey(), reason);
    lockPurchase.lock(purchaseId).orElseThrow(() -> new ProofNotFound(proofId));
    Optional<ReplacementFacts> before = replacements.findBy(key.clientId(), key.idempotencyKey());
    if (before.isPresent()) {
      return before
          .filter(done -> done.oldProofId().equals(proofId) && done.reason().equals(reason))
          .orElseThrow(ReissueKeyReused::new);
    }
    // Read under the lock, so that it is true until the commit.
    PurchaseFacts purchase = sold.with(proofId, caller).orElseThrow();
    holdProofs.hold(List.of(proofId));
    whyNotAgain
        .reissued(purchase, proofs.findAll(List.of(proofId)).get(proofId))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    ReplacementFacts done = reissueInEBox.reissue(order);
    remarkPurchase.remark(
        purchaseId,
        caller.actor(),
        "proof " + proofId + " was issued again as " + done.newProofId() + ": " + reason);
    return done;
  }
}
