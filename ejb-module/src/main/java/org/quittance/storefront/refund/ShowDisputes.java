package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.storefront.purchase.ReadPurchase;

/** Shows the disputes of a purchase to operators. Reads only. */
@Stateless
public class ShowDisputes {

  @Inject private ReadDisputes readDisputes;
  @Inject private ReadPurchase readPurchase;

  /**
   * Oldest first, after the cursor.
   *
   * @throws org.quittance.shared.Refusal if there is no such purchase
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<DisputeFacts> of(UUID purchaseId, Optional<UUID> after, int limit) {
    readPurchase.getForOperator(purchaseId);
    return readDisputes.of(purchaseId, after, limit);
  }
}
