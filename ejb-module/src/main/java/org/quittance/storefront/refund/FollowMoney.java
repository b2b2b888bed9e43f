package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.license.RestoreLicenses;
import org.quittance.distribution.license.RevokeLicenses;
import org.quittance.distribution.license.SuspendLicenses;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.settlement.payment.FindPayment;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.settlement.refund.ReadRefunds;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.boxset.ProofsChanged.Change;
import org.quittance.storefront.boxset.TellProofs;
import org.quittance.storefront.purchase.Difference;
import org.quittance.storefront.purchase.LockPurchase;
import org.quittance.storefront.purchase.MovePurchase;
import org.quittance.storefront.purchase.PurchaseState;

/**
 * Brings a purchase, its proofs and its licenses in line with the money that went back (I7).
 *
 * <p>Transaction: joins the one that grants the refund or records the dispute; all of it stands or
 * falls together. The purchase's row is locked before that transaction writes its first, so refunds
 * and disputes at the same time take turns and the last one sees all; repeating it does no harm.
 */
@Stateless
public class FollowMoney {

  @Inject private LockPurchase lockPurchase;
  @Inject private MovePurchase movePurchase;
  @Inject private FindPayment findPayment;
  @Inject private ReadRefunds refunds;
  @Inject private ReadDisputes disputes;
  @Inject private BoxSets boxSets;
  @Inject private Event<Difference> differences;
  @Inject private RevokeProofs revokeProofs;
  @Inject private RevokeLicenses revokeLicenses;
  @Inject private SuspendLicenses suspendLicenses;
  @Inject private RestoreLicenses restoreLicenses;
  @Inject private TellProofs tellProofs;

  /** Keeps all others from this purchase's refunds and disputes until the transaction ends. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void begin(UUID purchaseId) {
    lockPurchase.lock(purchaseId);
  }

  /**
   * Keeps a refund waiting until its purchase shows that the money is taken, so that the purchase
   * and its proofs can follow it.
   *
   * @throws RefundTooEarly if the purchase is about to show it
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void requireSettled(UUID purchaseId) {
    Optional<PurchaseState> state = lockPurchase.standing(purchaseId);
    if (state.filter(now -> isAboutToBeCaptured(purchaseId, now)).isPresent()) {
      throw new RefundTooEarly(purchaseId);
    }
  }

  private boolean isAboutToBeCaptured(UUID purchaseId, PurchaseState state) {
    return switch (state) {
      case SETTLING -> true;
      // The platform lost what says that the money is taken, and it is being mended.
      case CLAIMED, REQUIRES_ACTION, AUTHORISED ->
          findPayment.find(purchaseId).filter(PaymentFacts::mayBeTaken).isPresent();
      default -> false;
    };
  }

  /** Follows, once a purchase is captured, what went back before it was. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void catchUp(UUID purchaseId) {
    if (refunds.grantedMinor(purchaseId) > 0 || disputes.takenMinor(purchaseId) > 0) {
      follow(purchaseId, "money of it went back before it was captured here");
    }
  }

  /**
   * @param why one sentence for the purchase's history
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void follow(UUID purchaseId, String why) {
    Optional<LockPurchase.Locked> purchase = lockPurchase.lock(purchaseId);
    // Money can be taken and disputed before its purchase is completed; then nothing was handed
    // out, and catching up follows.
    if (purchase.isEmpty()) {
      return;
    }
    var back =
        new MoneyBack(
            purchase.get().amount().minor(),
            refunds.grantedMinor(purchaseId),
            disputes.takenMinor(purchaseId),
            disputes.isOpen(purchaseId),
            disputes.isLost(purchaseId));
    for (PurchaseState next : Course.between(purchase.get().state(), back.standing())) {
      movePurchase.move(purchaseId, next, "settlement", why);
    }
    if (back.isBeyondCapture()) {
      differences.fire(beyondCapture(purchaseId, back));
    }
    apply(
        purchaseId,
        back.worth(),
        boxSets.eBoxes(purchaseId).stream().map(EBoxFacts::proofId).toList(),
        new Cause("storefront", back.cause()));
  }

  private static Difference beyondCapture(UUID purchaseId, MoneyBack back) {
    return new Difference(
        "paid-back-beyond-capture",
        purchaseId,
        "Of "
            + back.paidMinor()
            + " minor units captured, "
            + back.refundedMinor()
            + " are refunded and "
            + back.disputedMinor()
            + " disputed.",
        "Answer the dispute with the refund; if it is lost, claim the excess from the payer.");
  }

  private void apply(UUID purchaseId, MoneyBack.Worth worth, List<UUID> proofs, Cause cause) {
    switch (worth) {
      case GONE -> {
        tellProofs.changed(purchaseId, Change.PROOF_REVOKED, revokeProofs.revoke(proofs, cause));
        tellProofs.changed(
            purchaseId, Change.LICENSE_REVOKED, revokeLicenses.revoke(proofs, cause));
      }
      case SUSPENDED ->
          tellProofs.changed(
              purchaseId, Change.LICENSE_SUSPENDED, suspendLicenses.suspend(proofs, cause));
      case WHOLE ->
          tellProofs.changed(
              purchaseId, Change.LICENSE_RESTORED, restoreLicenses.restore(proofs, cause));
    }
  }
}
