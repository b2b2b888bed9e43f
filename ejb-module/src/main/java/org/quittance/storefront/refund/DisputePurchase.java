package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.dispute.DisputeFacts;
import org.quittance.settlement.dispute.DisputeOrder;
import org.quittance.settlement.dispute.OpenDispute;
import org.quittance.shared.Money;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Opens a dispute of a purchase paid by store credit, for operators.
 *
 * <p>Transaction: none of its own; see {@link OpenDispute}.
 */
@Stateless
public class DisputePurchase {

  @Inject private ReadPurchase readPurchase;
  @Inject private OpenDispute openDispute;

  /**
   * @param reference the payer's name for the dispute
   * @param amountMinor more than zero, minor units of the purchase's currency
   * @throws DisputeByProcessor if the purchase was paid by another method
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DisputeFacts open(UUID purchaseId, String reference, long amountMinor, String reason) {
    PurchaseFacts purchase = readPurchase.getForOperator(purchaseId);
    var amount = new Money(amountMinor, purchase.amount().currency());
    var order = new DisputeOrder(purchaseId, reference, amount, reason);
    DisputeByProcessor.refuse(purchase);
    return openDispute.open(order);
  }
}
