package org.quittance.storefront.purchase;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.settlement.payment.PaymentDeclined;
import org.quittance.shared.Refusal;

/**
 * The whole purchase: claim, complete, answer; the same key any time later gives the same purchase.
 *
 * <p>Transaction: none of its own; each step has its own, so that what one step decided survives
 * the failure of the next.
 */
@Stateless
public class BuyLicenses {

  private static final Logger LOG = Logger.getLogger(BuyLicenses.class.getName());

  @Inject private ClaimPurchase claimPurchase;
  @Inject private CompletePurchase completePurchase;
  @Inject private RecordDecline recordDecline;
  @Inject private ReleaseClaim releaseClaim;
  @Inject private ReadPurchase readPurchase;

  /**
   * @return the purchase, now or from the first time
   * @throws Refusal the named refusal; nothing is held and nothing was taken
   * @throws OutcomeUnknown if the commit's outcome did not come back
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public PurchaseFacts buy(ClaimKey key, PurchaseRequest asked) {
    ClaimPurchase.Claimed claimed = claim(key, asked);
    return switch (claimed.state()) {
      case DECLINED -> throw claimed.refusal();
      case PURCHASED -> readPurchase.get(claimed.purchaseId(), key.clientId());
      case CLAIMED -> complete(key, claimed);
    };
  }

  private ClaimPurchase.Claimed claim(ClaimKey key, PurchaseRequest asked) {
    try {
      return claimPurchase.claim(key, asked);
    } catch (EJBException lostTheRace) {
      // Two first requests at once: the unique key let one in, and the other finds its claim now.
      LOG.log(Level.FINE, "The claim was not written; looking for the other one.", lostTheRace);
      return claimPurchase.claim(key, asked);
    }
  }

  private PurchaseFacts complete(ClaimKey key, ClaimPurchase.Claimed claimed) {
    UUID id = claimed.purchaseId();
    try {
      completePurchase.complete(id, claimed.attempt());
    } catch (PaymentDeclined declined) {
      recordDecline.record(id, claimed.attempt(), declined);
      throw declined;
    } catch (Refusal refused) {
      releaseClaim.release(id, claimed.attempt());
      throw refused;
    } catch (EJBException failed) {
      return afterFailure(key, claimed, failed);
    }
    return readPurchase.get(id, key.clientId());
  }

  /**
   * Rolled back, or committed without our hearing of it: the claim's row tells. If it can be
   * written and is still ours, the license database rolled back, and the failure is just that. If a
   * branch is in doubt, its lock on that row keeps us from writing, and the outcome is unknown.
   */
  private PurchaseFacts afterFailure(
      ClaimKey key, ClaimPurchase.Claimed claimed, EJBException failed) {
    UUID id = claimed.purchaseId();
    LOG.log(Level.WARNING, "Purchase " + id + " did not complete cleanly.", failed);
    boolean rolledBack;
    try {
      var found = readPurchase.find(id, key.clientId());
      if (found.isPresent() && found.get().state() == PurchaseState.CAPTURED) {
        return found.get();
      }
      rolledBack = releaseClaim.release(id, claimed.attempt());
    } catch (EJBException stillUnknown) {
      throw new OutcomeUnknown(id, stillUnknown);
    }
    if (rolledBack) {
      throw failed;
    }
    throw new OutcomeUnknown(id, failed);
  }
}
