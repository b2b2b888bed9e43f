package org.quittance.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Deadline;
import org.quittance.shared.PassingFailure;
import org.quittance.shared.Refusal;
import org.quittance.storefront.boxset.ReadBoxSet;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.BuyLicenses;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseNotBegun;
import org.quittance.storefront.purchase.PurchaseRequest;
import org.quittance.web.bound.InTime;
import org.quittance.web.bound.ServerBusy;

/**
 * Lets a buyer wait no longer than a request may take. The purchase itself goes on in a thread of
 * its own and ends one way or the other; {@link Deadline} decides whether it was begun.
 */
@RequestScoped
class PurchaseDesk {

  private static final Logger LOG = Logger.getLogger(PurchaseDesk.class.getName());

  @Inject private InTime inTime;
  @Inject private BuyLicenses buyLicenses;
  @Inject private ReadBoxSet readBoxSet;

  /**
   * What the buyer gets.
   *
   * @param bought the purchase
   * @param boxSet its BoxSet's stored bytes; null if there is none yet, or it was not asked for
   */
  record Receipt(Bought bought, byte[] boxSet) {}

  /**
   * @throws PurchaseNotBegun if it was not begun in time; nobody was asked for money
   * @throws OutcomeUnknown if it was begun, and its end or its BoxSet did not come in time
   * @throws Refusal the named refusal of the purchase itself
   */
  Receipt buy(ClaimKey key, PurchaseRequest asked, boolean minimal) {
    Deadline deadline = inTime.deadline();
    try {
      return inTime.call(
          () -> {
            Bought bought = buyLicenses.buy(key, asked, deadline);
            UUID boxSet = minimal ? null : bought.purchase().boxSetId();
            return new Receipt(bought, boxSet == null ? null : read(boxSet, key, bought));
          });
    } catch (ServerBusy givenUp) {
      throw deadline
          .abandon()
          .<Refusal>map(OutcomeUnknown::stillWorking)
          .orElseGet(PurchaseNotBegun::new);
    }
  }

  /** Money was taken, so a store that went away since must not look like a refusal. */
  private byte[] read(UUID boxSet, ClaimKey key, Bought bought) {
    try {
      return readBoxSet.read(boxSet, key.clientId());
    } catch (RuntimeException failed) {
      if (!PassingFailure.in(failed)) {
        throw failed;
      }
      LOG.log(Level.WARNING, "BoxSet " + boxSet + " could not be read just now.", failed);
      throw OutcomeUnknown.stillWorking(bought.purchase().id());
    }
  }
}
