package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.DisputeState;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.storefront.purchase.ReadPurchase;

/** Shows disputes to operators. Reads only. */
@Stateless
public class ShowDisputes {

  @Inject private ReadDisputes readDisputes;
  @Inject private ReadPurchase readPurchase;

  /**
   * Of a purchase or of all, in a state or in any; oldest first, after the cursor.
   *
   * @throws org.quittance.shared.Refusal if there is no such purchase
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<DisputeFacts> list(
      Optional<UUID> purchaseId, Optional<DisputeState> state, Optional<UUID> after, int limit) {
    purchaseId.ifPresent(readPurchase::getForOperator);
    return readDisputes.list(purchaseId, state, after, limit);
  }
}
