package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Logger;
import org.quittance.settlement.payment.VoidPayment;

/**
 * Gives back what was set aside for a purchase that waits for its receipt: first it is decided,
 * then the processor is asked, then the purchase is ended.
 *
 * <p>Transaction: none of its own, so that no lock is held while the processor is asked. After a
 * crash, or while the processor does not answer, the janitor goes on.
 */
@Stateless
public class VoidPurchase {

  private static final Logger LOG = Logger.getLogger(VoidPurchase.class.getName());

  @Inject private DecideVoid decideVoid;
  @Inject private VoidPayment voidPayment;
  @Inject private EndVoid endVoid;

  /**
   * Ends it for good at its buyer's word.
   *
   * @param why one sentence, kept
   * @return false if the money was taken or may just be taken
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean cancel(UUID purchaseId, String why) {
    return giveBack(purchaseId, "buyer", true, why);
  }

  /**
   * Ends it because its time is up; the same request may buy it anew.
   *
   * @param actor who, for the events
   * @param why one sentence, kept
   * @return false if the money was taken or may just be taken
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean giveBack(UUID purchaseId, String actor, String why) {
    return giveBack(purchaseId, actor, false, why);
  }

  private boolean giveBack(UUID purchaseId, String actor, boolean forGood, String why) {
    if (!decideVoid.decide(purchaseId, actor, forGood, why)) {
      return false;
    }
    switch (voidPayment.voidHold(purchaseId, why)) {
      case VOIDED, NOTHING_HELD -> endVoid.end(purchaseId, actor);
      case VOIDING -> LOG.fine(() -> "The hold of " + purchaseId + " is being given back.");
      case OWNED ->
          LOG.severe(() -> "Purchase " + purchaseId + " is voided and its payment is not.");
    }
    return true;
  }
}
