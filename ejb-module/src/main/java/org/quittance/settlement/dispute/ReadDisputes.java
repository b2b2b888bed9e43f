package org.quittance.settlement.dispute;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads disputes; who may see them is for the caller to know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadDisputes {

  @Inject private Disputes disputes;

  /**
   * @throws DisputeNotFound if there is none of this ID
   */
  public DisputeFacts get(UUID id) {
    return disputes.find(id).map(Dispute::facts).orElseThrow(() -> new DisputeNotFound(id));
  }

  /** Disputes of a purchase, in a state; oldest first, after the cursor. */
  public List<DisputeFacts> list(
      Optional<UUID> purchaseId, Optional<DisputeState> state, Optional<UUID> after, int limit) {
    return disputes.oldest(purchaseId, state, after, limit).stream().map(Dispute::facts).toList();
  }

  /** Whether a dispute of the purchase waits to be decided. */
  public boolean isOpen(UUID purchaseId) {
    return disputes.count(purchaseId, DisputeState.OPENED) > 0;
  }

  /** Whether a dispute of the purchase was decided for the payer. */
  public boolean isLost(UUID purchaseId) {
    return disputes.count(purchaseId, DisputeState.LOST) > 0;
  }

  /** What open and lost disputes of a purchase come to, minor units. */
  public long takenMinor(UUID purchaseId) {
    return disputes.takenMinor(purchaseId);
  }
}
