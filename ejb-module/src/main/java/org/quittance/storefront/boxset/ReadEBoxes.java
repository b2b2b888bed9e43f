package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.quittance.distribution.license.LicenseHistory;
import org.quittance.distribution.proof.ProofFacts;
import org.quittance.distribution.proof.ProofHistory;

/**
 * Reads the eBoxes of a purchase with the standing of their proofs; for operators. Reads only.
 *
 * <p>A bean of this module, since a repository called from the web module would look for the
 * persistence unit there.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadEBoxes {

  @Inject private BoxSets boxSets;
  @Inject private ProofHistory proofHistory;
  @Inject private LicenseHistory licenseHistory;

  /** All eBoxes of the purchase, in their order. */
  public List<EBoxStanding> of(UUID purchaseId) {
    List<EBoxFacts> all = boxSets.eBoxes(purchaseId);
    var standings = new ArrayList<EBoxStanding>();
    for (int from = 0; from < all.size(); from += ProofHistory.MAX_IDS) {
      standings.addAll(
          standings(all.subList(from, Math.min(all.size(), from + ProofHistory.MAX_IDS))));
    }
    return standings;
  }

  /** The purchase that a BoxSet, or the proof in one of its eBoxes, belongs to. */
  public Optional<UUID> purchaseOf(UUID boxSetOrProofId) {
    return boxSets.purchaseOf(boxSetOrProofId).or(() -> boxSets.purchaseOfProof(boxSetOrProofId));
  }

  private List<EBoxStanding> standings(List<EBoxFacts> boxes) {
    List<UUID> ids = boxes.stream().map(EBoxFacts::proofId).toList();
    Map<UUID, ProofFacts> proofs = proofHistory.findAll(ids);
    Map<UUID, UUID> licenses = licenseHistory.licensesOf(ids);
    return boxes.stream()
        .map(
            box ->
                new EBoxStanding(
                    box,
                    Optional.ofNullable(proofs.get(box.proofId())),
                    Optional.ofNullable(licenses.get(box.proofId()))))
        .toList();
  }
}
