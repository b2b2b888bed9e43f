package org.quittance.settlement.dispute;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.DisputeReport;
import org.quittance.adapter.api.DisputeStanding;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.settlement.payment.PaymentStore;
import org.quittance.shared.InvalidRequest;

/**
 * Opens a dispute on an operator's word.
 *
 * <p>Transaction: none of its own. The adapter's record is durable first; a crash before ours
 * leaves it to the adapter's notice, or to the same report again.
 */
@Stateless
public class OpenDispute {

  private static final Logger LOG = Logger.getLogger(OpenDispute.class.getName());

  @Inject private PaymentStore store;
  @Inject private RecordDispute recordDispute;
  @Inject private ReadDisputes readDisputes;

  /**
   * @return the dispute, now or from the first report
   * @throws DisputeNotPossible if nothing is captured, or the reference stands for another dispute
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public DisputeFacts open(DisputeOrder order) {
    DisputeStanding standing = store.ask(connection -> open(connection, order));
    UUID id = standing.disputeId();
    var news =
        new DisputeNews(
            id,
            order.purchaseId(),
            DisputeState.OPENED,
            order.amount(),
            "operator",
            order.reason());
    try {
      recordDispute.record(news);
    } catch (EJBException lostTheRace) {
      // The adapter's notice recorded it at the same time; then it is found now.
      LOG.log(Level.FINE, "The dispute was not written; looking for it.", lostTheRace);
      recordDispute.record(news);
    }
    return readDisputes.get(id);
  }

  private static DisputeStanding open(PaymentConnection connection, DisputeOrder order)
      throws PaymentException {
    var amount = new Amount(order.amount().minor(), order.amount().currency());
    try {
      return connection.openDispute(
          new DisputeReport(order.purchaseId(), order.reference(), amount, order.reason()));
    } catch (PaymentRefused refused) {
      switch (refused.code()) {
        case "nothing-captured" -> throw DisputeNotPossible.nothingCaptured(order.purchaseId());
        case "dispute-reference-reused" ->
            throw DisputeNotPossible.referenceReused(order.reference());
        case "amount-not-possible", "request-not-possible" ->
            throw new InvalidRequest(refused.getMessage());
        default -> throw refused;
      }
    }
  }
}
