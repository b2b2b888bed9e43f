package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.settlement.payment.PaymentOrder;
import org.quittance.settlement.payment.VoidPayment;

/**
 * The buyer does not want the purchase any more. While its money is not taken, what was set aside
 * is given back; afterwards only a refund helps. Repeating it does no harm.
 *
 * <p>Transaction: none of its own; each step has one. It is cancelled with the last one, or when
 * the money set aside is decided to be given back; a crash before that leaves a purchase as it was,
 * or given up, which the buyer may still cancel or have resumed.
 */
@Stateless
public class CancelPurchase {

  private static final String WHY = "cancelled by its buyer";

  @Inject private ReadPurchase readPurchase;
  @Inject private VoidPurchase voidPurchase;
  @Inject private FenceAttempt fenceAttempt;
  @Inject private MarkCancelled markCancelled;
  @Inject private VoidPayment voidPayment;
  @Inject private GiveUpClaim giveUpClaim;

  /**
   * @throws PurchaseNotFound if the buyer has no such purchase
   * @throws AlreadyCaptured if its money is taken, or it is decided that it is
   * @throws PurchaseInFlight if it is just being made, or made again
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PurchaseFacts cancel(UUID purchaseId, UUID buyerId) {
    PurchaseState state = readPurchase.get(purchaseId, buyerId).state();
    switch (state) {
      case AUTHORISED -> {
        if (!voidPurchase.cancel(purchaseId, WHY)) {
          throw new AlreadyCaptured(purchaseId, state(purchaseId, buyerId));
        }
      }
      case CLAIMED, REQUIRES_ACTION -> giveUp(purchaseId);
      case VOIDING, VOIDED, ABANDONED -> markCancelled.mark(purchaseId);
      case DECLINED, CAPTURE_FAILED -> {
        // It is over, and nothing was taken.
      }
      case SETTLING, CAPTURED, DISPUTED, CHARGED_BACK, PARTLY_REFUNDED, REFUNDED ->
          throw new AlreadyCaptured(purchaseId, state);
    }
    return readPurchase.get(purchaseId, buyerId);
  }

  private PurchaseState state(UUID purchaseId, UUID buyerId) {
    return readPurchase.get(purchaseId, buyerId).state();
  }

  private void giveUp(UUID purchaseId) {
    PaymentOrder order =
        fenceAttempt
            .fence(purchaseId, readPurchase.attemptOf(purchaseId), WHY)
            .orElseThrow(() -> new PurchaseInFlight(purchaseId));
    switch (voidPayment.voidHold(purchaseId, WHY)) {
      case VOIDED -> end(order, GiveUpClaim.How.VOIDED);
      case VOIDING -> end(order, GiveUpClaim.How.VOIDING);
      case NOTHING_HELD -> end(order, GiveUpClaim.How.ABANDONED);
      case OWNED -> throw new PurchaseInFlight(purchaseId);
    }
    markCancelled.mark(purchaseId);
  }

  private void end(PaymentOrder order, GiveUpClaim.How how) {
    giveUpClaim.giveUp(order.purchaseId(), order.attempt(), how, "buyer", WHY);
  }
}
