package org.quittance.settlement.dispute;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.settlement.payment.PaymentStore;

/**
 * Ends a dispute on an operator's word.
 *
 * <p>Transaction: none of its own. The adapter's record is durable first; a crash before ours
 * leaves it to the adapter's notice, or to the same word again.
 */
@Stateless
public class CloseDispute {

  private static final Logger LOG = Logger.getLogger(CloseDispute.class.getName());

  @Inject private PaymentStore store;
  @Inject private RecordDispute recordDispute;
  @Inject private ReadDisputes readDisputes;

  /**
   * @param won whether it was decided for us
   * @throws DisputeNotFound if there is none of this ID
   * @throws DisputeNotPossible if it was decided the other way before
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DisputeFacts close(UUID disputeId, boolean won) {
    DisputeFacts known = readDisputes.get(disputeId);
    store.ask(connection -> close(connection, known, won));
    var news =
        new DisputeNews(
            disputeId,
            known.purchaseId(),
            won ? DisputeState.WON : DisputeState.LOST,
            known.amount(),
            "operator",
            won ? "decided for the shop" : "decided for the payer");
    try {
      recordDispute.record(news);
    } catch (EJBException lostTheRace) {
      // The adapter's notice recorded it at the same time; then it is found now.
      LOG.log(Level.FINE, "The decision was not written; looking for it.", lostTheRace);
      recordDispute.record(news);
    }
    return readDisputes.get(disputeId);
  }

  /** The adapter knows a dispute by the name its reporter gave it. */
  private static DisputeStanding close(
      PaymentConnection connection, DisputeFacts known, boolean won) throws PaymentException {
    DisputeStanding standing =
        connection.disputes(known.purchaseId()).stream()
            .filter(dispute -> dispute.disputeId().equals(known.id()))
            .findFirst()
            .orElseThrow(() -> new DisputeNotFound(known.id()));
    try {
      return connection.closeDispute(standing.reference(), won);
    } catch (PaymentRefused refused) {
      if (refused.code().equals("dispute-decided")) {
        throw DisputeNotPossible.decided(known.id());
      }
      throw refused;
    }
  }
}
