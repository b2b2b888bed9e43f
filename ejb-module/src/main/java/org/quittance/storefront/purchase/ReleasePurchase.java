package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.quittance.distribution.Cause;
import org.quittance.distribution.proof.ReleaseProofs;
import org.quittance.distribution.proof.RevokeProofs;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.EBoxFacts;

/** What a purchase's payment means for its proofs. Joins the caller's transaction. */
@ApplicationScoped
class ReleasePurchase {

  @Inject private BoxSets boxSets;
  @Inject private ReleaseProofs releaseProofs;
  @Inject private RevokeProofs revokeProofs;
  @Inject private Event<PurchaseCaptured> captured;

  /** They are worth their licenses from now on, unless the money went back before. */
  void release(UUID purchaseId, String why) {
    releaseProofs.release(proofs(purchaseId), new Cause("server", why));
    captured.fire(new PurchaseCaptured(purchaseId));
  }

  /** They are worth nothing any more. */
  void revoke(UUID purchaseId, String why) {
    revokeProofs.revoke(proofs(purchaseId), new Cause("server", why));
  }

  private List<UUID> proofs(UUID purchaseId) {
    return boxSets.eBoxes(purchaseId).stream().map(EBoxFacts::proofId).toList();
  }
}
