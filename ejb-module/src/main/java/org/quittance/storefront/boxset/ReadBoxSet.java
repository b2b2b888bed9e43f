package org.quittance.storefront.boxset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.vault.Vault;

/** Gives a BoxSet to its owner: the stored bytes, the same for ever. Reads only. */
@Stateless
public class ReadBoxSet {

  @Inject private BoxSets boxSets;
  @Inject private Vault vault;

  /**
   * @throws BoxSetNotFound if the caller owns no such BoxSet
   * @throws IllegalStateException if the stored bytes are not what was written
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public byte[] read(UUID boxSetId, UUID callerId) {
    BoxSet boxSet =
        boxSets
            .find(boxSetId)
            .filter(found -> found.belongsTo(callerId))
            .orElseThrow(() -> new BoxSetNotFound(boxSetId));
    byte[] document = vault.open(boxSet.sealed(), PackBoxSet.context(boxSetId));
    if (!PackBoxSet.sha256(document).equals(boxSet.sha256())) {
      throw new IllegalStateException("BoxSet " + boxSetId + " differs from its digest.");
    }
    return document;
  }
}
