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
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.member.Role;
import org.quittance.storefront.purchase.PurchaseFacts;
import org.quittance.storefront.purchase.ReadPurchase;

/**
 * Pays money of a purchase back: operators of any, partner stores of their own. The purchase knows
 * its currency.
 *
 * <p>Transaction: none of its own; see {@link RefundPayment}.
 */
@Stateless
public class RefundPurchase {

  @Inject private ReadPurchase readPurchase;
  @Inject private RefundPayment refundPayment;

  /**
   * @param caller who asks; another's purchase does not exist for a partner store
   * @param amountMinor more than zero, minor units of the purchase's currency
   * @throws org.quittance.shared.Refusal the named refusal; nothing is paid back
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RefundFacts refund(
      RefundKey key, Caller caller, UUID purchaseId, long amountMinor, String reason) {
    PurchaseFacts purchase =
        caller.role() == Role.OPERATOR
            ? readPurchase.getForOperator(purchaseId)
            : readPurchase.get(purchaseId, caller.id());
    var amount = new Money(amountMinor, purchase.amount().currency());
    return refundPayment.refund(key, new RefundOrder(purchaseId, amount, reason));
  }
}
