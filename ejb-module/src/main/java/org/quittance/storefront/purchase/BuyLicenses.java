package org.quittance.storefront.purchase;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.recovery.KeepRecovering;
import org.quittance.settlement.payment.Hold;
import org.quittance.settlement.payment.HoldPayment;
import org.quittance.settlement.payment.PaymentDeclined;
import org.quittance.settlement.payment.Taken;
import org.quittance.shared.Deadline;
import org.quittance.shared.Refusal;
import org.quittance.storefront.purchase.ClaimPurchase.Claimed;

/**
 * The whole purchase: claim, hold, complete, capture, answer; the same key any time later gives the
 * same purchase.
 *
 * <p>Transaction: none of its own; each step has its own or none, so that what one step decided
 * survives the failure of the next, and no lock is held while the processor is asked. What a crash
 * leaves is resumed by the same key, or ended by the janitor.
 */
@Stateless
public class BuyLicenses {

  private static final Logger LOG = Logger.getLogger(BuyLicenses.class.getName());

  @Inject private ClaimPurchase claimPurchase;
  @Inject private HoldPayment holdPayment;
  @Inject private AwaitPayer awaitPayer;
  @Inject private CompletePurchase completePurchase;
  @Inject private CaptureAtOnce captureAtOnce;
  @Inject private RecordDecline recordDecline;
  @Inject private ReleaseClaim releaseClaim;
  @Inject private ReadPurchase readPurchase;
  @Inject private KeepRecovering keepRecovering;

  /**
   * @param deadline begun before anybody is asked for money
   * @return the purchase, now or from the first time
   * @throws Refusal the named refusal; nothing is held and nothing was taken
   * @throws PurchaseNotBegun if nobody waits for it any more
   * @throws OutcomeUnknown if the processor's answer or the commit's outcome did not come back
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Bought buy(ClaimKey key, PurchaseRequest asked, Deadline deadline) {
    Claimed claimed = claim(key, asked);
    UUID id = claimed.purchaseId();
    return switch (claimed.state()) {
      case DECLINED -> throw claimed.refusal();
      case PURCHASED -> bought(readPurchase.get(id, key.clientId()));
      case VOIDING -> throw new PurchaseInFlight(id);
      case CLAIMED, REQUIRES_ACTION, VOIDED, ABANDONED -> {
        if (!deadline.begin(id)) {
          releaseClaim.release(id, claimed.attempt());
          throw new PurchaseNotBegun();
        }
        yield attempt(key, claimed);
      }
    };
  }

  private Claimed claim(ClaimKey key, PurchaseRequest asked) {
    try {
      return claimPurchase.claim(key, asked);
    } catch (EJBException lostTheRace) {
      // Two first requests at once: the unique key let one in, and the other finds its claim now.
      LOG.log(Level.FINE, "The claim was not written; looking for the other one.", lostTheRace);
      return claimPurchase.claim(key, asked);
    }
  }

  private Bought attempt(ClaimKey key, Claimed claimed) {
    UUID id = claimed.purchaseId();
    try {
      Optional<UUID> held = Optional.empty();
      if (claimed.order().isCard() || claimed.onReceipt()) {
        Hold hold = holdPayment.hold(claimed.order());
        if (hold instanceof Hold.RequiresAction action) {
          awaitPayer.await(id, claimed.attempt());
          return new Bought(
              readPurchase.get(id, key.clientId()), Optional.of(action.redirectUrl()));
        }
        if (!(hold instanceof Hold.Ready ready)) {
          throw OutcomeUnknown.atProcessor(id);
        }
        held = Optional.of(ready.paymentId());
      }
      Taken taken = completePurchase.complete(id, claimed.attempt(), held, "server");
      if (!claimed.onReceipt()) {
        captureAtOnce.capture(id, taken);
      }
    } catch (PaymentDeclined declined) {
      recordDecline.record(id, claimed.attempt(), declined);
      throw declined;
    } catch (Refusal refused) {
      releaseClaim.release(id, claimed.attempt());
      throw refused;
    } catch (EJBException failed) {
      return afterFailure(key, claimed, failed);
    }
    return bought(readPurchase.get(id, key.clientId()));
  }

  private static Bought bought(PurchaseFacts purchase) {
    if (purchase.state() == PurchaseState.CAPTURE_FAILED) {
      throw new PaymentNotTaken(purchase.id());
    }
    return new Bought(purchase, Optional.empty());
  }

  /**
   * Rolled back, or committed without our hearing of it: the claim's row tells. If it can be
   * written and is still ours, the license database rolled back, and the failure is just that. If a
   * branch is in doubt, its lock on that row keeps us from writing, and the outcome is unknown.
   */
  private Bought afterFailure(ClaimKey key, Claimed claimed, EJBException failed) {
    UUID id = claimed.purchaseId();
    LOG.log(Level.WARNING, "Purchase " + id + " did not complete cleanly.", failed);
    keepRecovering.recoverSoon();
    boolean rolledBack;
    try {
      var found = readPurchase.find(id, key.clientId());
      if (found.isPresent() && found.get().boxSetId() != null) {
        return bought(found.get());
      }
      rolledBack = releaseClaim.release(id, claimed.attempt());
    } catch (EJBException stillUnknown) {
      throw OutcomeUnknown.atCommit(id, stillUnknown);
    }
    if (rolledBack) {
      throw failed;
    }
    throw OutcomeUnknown.atCommit(id, failed);
  }
}
