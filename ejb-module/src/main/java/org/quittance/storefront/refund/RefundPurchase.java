package org.quittance.storefront.refund;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.refund.RefundFacts;
import org.quittance.settlement.refund.RefundKey;
import org.quittance.settlement.refund.RefundOrder;
import org.quittance.settlement.refund.RefundPayment;
import org.quittance.shared.Money;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Pays money of a purchase back, for operators. The purchase knows its currency.
 *
 * <p>Transaction: none of its own; see {@link RefundPayment}.
 */
@Stateless
public class RefundPurchase {

  @Inject private ReadPurchase readPurchase;
  @Inject private RefundPayment refundPayment;

  /**
   * @param amountMinor more than zero, minor units of the purchase's currency
   * @throws org.quittance.shared.Refusal the named refusal; nothing is paid back
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RefundFacts refund(RefundKey key, UUID purchaseId, long amountMinor, String reason) {
    PurchaseFacts purchase = readPurchase.getForOperator(purchaseId);
    var amount = new Money(amountMinor, purchase.amount().currency());
    return refundPayment.refund(key, new RefundOrder(purchaseId, amount, reason));
  }
}
