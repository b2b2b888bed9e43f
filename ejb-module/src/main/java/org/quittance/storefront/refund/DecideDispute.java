package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.dispute.CloseDispute;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.ReadDisputes;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Says how the dispute of a purchase paid by store credit ended, for operators.
 *
 * <p>Transaction: none of its own; see {@link CloseDispute}.
 */
@Stateless
public class DecideDispute {

  @Inject private ReadDisputes readDisputes;
  @Inject private ReadPurchase readPurchase;
  @Inject private CloseDispute closeDispute;

  /**
   * @param won whether it was decided for the shop
   * @throws DisputeByProcessor if the purchase was paid by another method
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DisputeFacts decide(UUID disputeId, boolean won) {
    DisputeFacts dispute = readDisputes.get(disputeId);
    DisputeByProcessor.refuse(readPurchase.getForOperator(dispute.purchaseId()));
    return closeDispute.close(disputeId, won);
  }
}
