package org.quittance.settlement.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads refunds; who may see them is for the caller to know. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadRefunds {

  @Inject private Refunds refunds;

  /**
   * @throws RefundNotFound if there is none of this ID
   */
  public RefundFacts get(UUID id) {
    return refunds.find(id).map(Refund::facts).orElseThrow(() -> new RefundNotFound(id));
  }

  /** Whether a refund of this ID is granted, paid or not. */
  public boolean isGranted(UUID id) {
    return refunds.find(id).map(Refund::state).filter(RefundState.DECIDED::contains).isPresent();
  }

  /** Refunds of a purchase, of a client, in a state; newest first, older than the cursor. */
  public List<RefundFacts> list(
      Optional<UUID> purchaseId,
      Optional<UUID> clientId,
      Optional<RefundState> state,
      Optional<UUID> before,
      int limit) {
    return refunds.newest(purchaseId, clientId, state, before, limit).stream()
        .map(Refund::facts)
        .toList();
  }

  /** What granted refunds of a purchase come to, paid or not, minor units. */
  public long grantedMinor(UUID purchaseId) {
    return refunds.decidedMinor(purchaseId);
  }
}
