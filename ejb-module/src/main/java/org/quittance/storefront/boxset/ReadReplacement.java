package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.vault.Vault;

/** Gives the eBox of a proof that took another's place to its owner. Reads only. */
@Stateless
public class ReadReplacement {

  @Inject private BoxSets boxSets;
  @Inject private Replacements replacements;
  @Inject private Vault vault;

  /**
   * The eBox with its new proof: {@code {eBoxId, proofId, product, proof}}, always the same bytes.
   *
   * @param boxSetId the BoxSet that it belongs to
   * @return empty if no proof of this ID took another's place in that BoxSet
   * @throws BoxSetNotFound if the caller owns no such BoxSet
   * @throws IllegalStateException if the stored bytes are not what was written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Optional<byte[]> read(UUID boxSetId, UUID proofId, UUID callerId) {
    boxSets
        .find(boxSetId)
        .filter(found -> found.belongsTo(callerId))
        .orElseThrow(() -> new BoxSetNotFound(boxSetId));
    Optional<UUID> purchase = boxSets.purchaseOf(boxSetId);
    return replacements
        .find(proofId)
        .filter(found -> purchase.filter(found.facts().purchaseId()::equals).isPresent())
        .map(this::opened);
  }

  private byte[] opened(Replacement replacement) {
    UUID proofId = replacement.facts().newProofId();
    byte[] document = vault.open(replacement.sealed(), ReissueInEBox.context(proofId));
    if (!PackBoxSet.sha256(document).equals(replacement.sha256())) {
      throw new IllegalStateException("Replacement " + proofId + " differs from its digest.");
    }
    return document;
  }
}
