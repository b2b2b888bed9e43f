package org.quittance.storefront.aftersale;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.storefront.boxset.BoxSets;
import org.quittance.storefront.boxset.ReadReplacement;
import org.quittance.storefront.boxset.ReplacementFacts;
import org.quittance.storefront.member.Caller;
import org.quittance.storefront.purchase.PurchaseFacts;

/**
 * Issues a proof again for a store whose buyer lost it; the same key gives the same proof.
 *
 * <p>Transaction: none of its own; see {@link CarryOutReissue}. A crash leaves the old proof as it
 * was, or the new one in its place, which the same key gives.
 */
@Stateless
public class ReissueProof {

  private static final Logger LOG = Logger.getLogger(ReissueProof.class.getName());

  @Inject private CarryOutReissue carryOut;
  @Inject private Sold sold;
  @Inject private BoxSets boxSets;
  @Inject private ReadReplacement readReplacement;

  /**
   * @param key who asks, under which key
   * @param reason why; kept with the purchase
   * @throws ProofNotFound if the caller may see no such proof
   * @throws NotReissued if it is opened, not paid for, or worth nothing
   * @throws ReissueKeyReused if the key belongs to another request
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Reissue reissue(ReissueKey key, Caller caller, UUID proofId, String reason) {
    ReplacementFacts done = done(key, caller, proofId, reason);
    PurchaseFacts purchase =
        sold.with(proofId, caller).orElseThrow(() -> new ProofNotFound(proofId));
    Optional<byte[]> document =
        purchase.buyerId().equals(caller.id())
            ? readReplacement.read(purchase.boxSetId(), done.newProofId(), caller.id())
            : Optional.empty();
    return new Reissue(
        done, purchase.boxSetId(), boxSets.eBoxOf(done.newProofId()).orElseThrow(), document);
  }

  private ReplacementFacts done(ReissueKey key, Caller caller, UUID proofId, String reason) {
    try {
      return carryOut.reissue(key, caller, proofId, reason);
    } catch (EJBException lostTheRace) {
      // One key for two proofs at once: its uniqueness let one in, and the other finds it now.
      LOG.log(Level.FINE, "The replacement was not written; looking for another.", lostTheRace);
      return carryOut.reissue(key, caller, proofId, reason);
    }
  }
}
