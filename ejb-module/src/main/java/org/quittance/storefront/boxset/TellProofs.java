package org.quittance.storefront.boxset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.storefront.boxset.ProofsChanged.Change;

/** Tells what became of a purchase's proofs, in the transaction that changed them. */
@ApplicationScoped
public class TellProofs {

  @Inject private Event<ProofsChanged> changed;

  /** A proof was exchanged for its license. */
  void redeemed(UUID purchaseId, UUID proofId, UUID licenseId) {
    changed.fire(
        new ProofsChanged(
            purchaseId,
            Change.PROOF_REDEEMED,
            List.of(proofId),
            Optional.of(licenseId),
            Optional.empty()));
  }

  /** Another proof took a proof's place. */
  void reissued(UUID purchaseId, UUID oldProofId, UUID newProofId) {
    changed.fire(
        new ProofsChanged(
            purchaseId,
            Change.PROOF_REISSUED,
            List.of(newProofId),
            Optional.empty(),
            Optional.of(oldProofId)));
  }

  /** Tells nobody if none changed. */
  public void changed(UUID purchaseId, Change change, List<UUID> proofIds) {
    if (!proofIds.isEmpty()) {
      changed.fire(
          new ProofsChanged(purchaseId, change, proofIds, Optional.empty(), Optional.empty()));
    }
  }
}
