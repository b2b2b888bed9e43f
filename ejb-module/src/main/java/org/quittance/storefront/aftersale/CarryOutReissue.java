package org.quittance.storefront.aftersale;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.license.LicenseFacts;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.license.LicenseStatus;
import org.quittance.distribution.proof.HoldProofs;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.ProofState;
import org.quittance.shared.Refusal;
import org.quittance.storefront.boxset.PaymentNotSettled;
import org.quittance.storefront.boxset.ReissueInEBox;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.boxset.ReissueOrder;
import org.quittance.storefront.boxset.Replacements;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.ClaimKey;
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
  @Inject private LicenseHistory licenses;
  @Inject private Replacements replacements;
  @Inject private ReissueInEBox reissueInEBox;
  @Inject private RemarkPurchase remarkPurchase;
  @Inject private WhyNot whyNot;

  /**
   * @throws Refusal the named refusal; nothing was written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public ReplacementFacts reissue(ClaimKey key, Caller caller, UUID proofId, String reason) {
    UUID purchaseId =
        sold.purchaseOf(proofId, caller).orElseThrow(() -> new ProofNotFound(proofId));
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
    obstacle(purchase, proofs.findAll(List.of(proofId)).get(proofId))
        .ifPresent(
            refusal -> {
              throw refusal;
            });
    ReplacementFacts done =
        reissueInEBox.reissue(
            new ReissueOrder(
                purchaseId, proofId, key.clientId(), key.idempotencyKey(), reason));
    remarkPurchase.remark(
        purchaseId,
        caller.role().name().toLowerCase(Locale.ROOT),
        "proof " + proofId + " was issued again as " + done.newProofId() + ": " + reason);
    return done;
  }

  private Optional<NotReissued> obstacle(PurchaseFacts purchase, ProofFacts proof) {
    if (proof.state() == ProofState.REVOKED) {
      Optional<ReplacementFacts> successor = replacements.findOf(proof.id());
      if (successor.isPresent()) {
        return successor.map(other -> NotReissued.replaced(other.newProofId()));
      }
    }
    if (proof.state() == ProofState.PENDING) {
      return Optional.of(NotReissued.because(new PaymentNotSettled()));
    }
    if (proof.state() == ProofState.REDEEMED) {
      LicenseFacts license =
          licenses.find(licenses.licensesOf(List.of(proof.id())).get(proof.id())).orElseThrow();
      boolean takenBack =
          license.status() == LicenseStatus.REVOKED || license.status() == LicenseStatus.RETURNED;
      return takenBack
          ? whyNot.unpaid(purchase, proof).map(NotReissued::because)
          : Optional.of(NotReissued.opened(license.id()));
    }
    return whyNot.exchanged(purchase, proof).map(NotReissued::because);
  }
}
