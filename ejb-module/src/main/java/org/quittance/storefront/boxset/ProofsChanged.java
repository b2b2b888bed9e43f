package org.quittance.storefront.boxset;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Fired in the transaction that changes what a purchase's proofs or their licenses are worth;
 * observers join it. It names proofs by their IDs and holds none.
 *
 * @param purchaseId whose proofs
 * @param change what became of them
 * @param proofIds which of them; never empty
 * @param licenseId the license, where one proof was redeemed
 * @param replaces the proof whose place it took, where one was issued again
 */
public record ProofsChanged(
    UUID purchaseId,
    Change change,
    List<UUID> proofIds,
    Optional<UUID> licenseId,
    Optional<UUID> replaces) {

  /** What may become of proofs and licenses. */
  public enum Change {
    PROOF_REDEEMED,
    PROOF_REISSUED,
    PROOF_REVOKED,
    LICENSE_SUSPENDED,
    LICENSE_RESTORED,
    LICENSE_REVOKED,
    LICENSE_RETURNED
  }
}
