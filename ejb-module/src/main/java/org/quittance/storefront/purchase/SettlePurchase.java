package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.ProofHistory;
import org.quittance.distribution.proof.ProofState;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.settlement.payment.PaymentOutcome;
import org.quittance.settlement.payment.PaymentOutcome.Kind;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;
import org.quittance.storefront.boxset.ProofsChanged.Change;
import org.quittance.storefront.boxset.TellProofs;

/**
 * Applies what became of a purchase's payment: captured makes its proofs exchangeable, a capture
 * that will never be makes them worthless, and a payment that was lost sends the purchase back to
 * settling. A purchase that still waits for its receipt follows its money, because the platform
 * lost the half of the transaction that says so. Whoever tells it second finds it done.
 *
 * <p>Transaction: joins the notice's, or begins one. After a crash the notice comes again.
 */
@Stateless
public class SettlePurchase {

  @Inject private Claims claims;
  @Inject private Purchases purchases;
  @Inject private MovePurchase movePurchase;
  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofHistory;
  @Inject private ReleasePurchase releasePurchase;
  @Inject private RevokeProofs revokeProofs;
  @Inject private Event<Difference> differences;
  @Inject private TellProofs tellProofs;

  /**
   * @param actor who tells, for the events
   * @throws PurchaseNotVisible if the purchase may be about to appear
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void settle(PaymentOutcome outcome, String actor) {
    UUID id = outcome.purchaseId();
    // A transaction in doubt holds the claim, so that waiting for it here means waiting for its
    // end.
    Claim claim = claims.lock(id);
    Optional<Purchase> found = purchases.lock(id);
    if (found.isEmpty()) {
      requireNoneToCome(claim, outcome);
    } else if (found.get().paymentId().equals(outcome.paymentId())) {
      apply(found.get(), outcome, actor);
    }
  }

  /** A payment whose purchase never came is the janitor's, who completes it or gives it back. */
  private static void requireNoneToCome(Claim claim, PaymentOutcome outcome) {
    boolean mayCome = claim != null && claim.state().isOpen();
    if (mayCome && outcome.kind() != Kind.ROLLED_BACK) {
      throw new PurchaseNotVisible(outcome.purchaseId());
    }
  }

  private void apply(Purchase purchase, PaymentOutcome outcome, String actor) {
    UUID id = purchase.id();
    if (purchase.state() == PurchaseState.AUTHORISED && outcome.kind() != Kind.ROLLED_BACK) {
      movePurchase.move(id, PurchaseState.SETTLING, actor, "taking its money was decided already");
    }
    boolean settling = purchase.state() == PurchaseState.SETTLING;
    switch (outcome.kind()) {
      case CAPTURED -> {
        if (settling) {
          movePurchase.move(id, PurchaseState.CAPTURED, actor, outcome.reason());
          releasePurchase.release(id, "its payment is captured");
        } else if (purchase.state() == PurchaseState.CAPTURE_FAILED) {
          differences.fire(Difference.capturedAfterAll(id, outcome.reason()));
        }
      }
      case CAPTURE_FAILED -> {
        if (settling) {
          fail(id, outcome.reason(), actor);
        }
      }
      case ROLLED_BACK -> {
        if (purchase.state() == PurchaseState.CAPTURED) {
          movePurchase.move(id, PurchaseState.SETTLING, actor, "payment lost: " + outcome.reason());
        }
      }
    }
  }

  private void fail(UUID id, String reason, String actor) {
    List<UUID> proofs = proofs(id);
    long opened =
        proofHistory.findAll(proofs).values().stream()
            .filter(proof -> proof.state() == ProofState.REDEEMED)
            .count();
    movePurchase.move(id, PurchaseState.CAPTURE_FAILED, actor, reason);
    tellProofs.changed(
        id,
        Change.PROOF_REVOKED,
        revokeProofs.revoke(proofs, new Cause("server", "its payment could not be taken")));
    if (opened > 0) {
      differences.fire(Difference.openedUnpaid(id, opened, reason));
    }
  }

  private List<UUID> proofs(UUID purchaseId) {
    return boxSets.eBoxes(purchaseId).stream().map(EBoxFacts::proofId).toList();
  }
}
