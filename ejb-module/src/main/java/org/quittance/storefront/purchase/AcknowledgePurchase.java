package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * The buyer has received the BoxSet. Where the money waits for that, it is taken now; elsewhere the
 * receipt is only noted. Repeating it does no harm.
 *
 * <p>Transaction: none of its own; each step has one. A crash leaves the purchase as it was, or
 * settling, which the adapter and the janitor end.
 */
@Stateless
public class AcknowledgePurchase {

  @Inject private ReadPurchase readPurchase;
  @Inject private TakeOnReceipt takeOnReceipt;
  @Inject private NoteReceipt noteReceipt;

  /**
   * @throws PurchaseNotFound if the buyer has no such purchase
   * @throws NothingToAcknowledge if it was not completed, or came to nothing
   * @throws ReceiptTooLate if what was set aside is not held any more
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PurchaseFacts acknowledge(UUID purchaseId, UUID buyerId) {
    PurchaseFacts purchase = readPurchase.get(purchaseId, buyerId);
    if (purchase.state() == PurchaseState.AUTHORISED) {
      takeOnReceipt.take(purchaseId, "receipt acknowledged");
    } else {
      noteReceipt.note(purchaseId);
    }
    return readPurchase.get(purchaseId, buyerId);
  }
}
