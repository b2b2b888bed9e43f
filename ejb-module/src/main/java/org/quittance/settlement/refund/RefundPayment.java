package org.quittance.settlement.refund;

import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.quittance.shared.Refusal;

/**
 * The whole refund: request, grant or refusal; the same key any time later gives the same refund.
 *
 * <p>Transaction: none of its own; each step has its own, so that what one step decided survives
 * the failure of the next.
 */
@Stateless
public class RefundPayment {

  private static final Logger LOG = Logger.getLogger(RefundPayment.class.getName());

  @Inject private RequestRefund requestRefund;
  @Inject private GrantRefund grantRefund;
  @Inject private RefuseRefund refuseRefund;
  @Inject private ReleaseRequest releaseRequest;
  @Inject private ReadRefunds readRefunds;

  /**
   * @return the refund, now or from the first time
   * @throws RefundNotPossible the definite no, now or from the first time
   * @throws RefundInFlight if its outcome is not known yet
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public RefundFacts refund(RefundKey key, RefundOrder order) {
    RequestRefund.Requested requested = request(key, order);
    if (requested.refusal().isPresent()) {
      throw requested.refusal().get();
    }
    return requested.facts().state() == RefundState.REQUESTED
        ? grant(requested)
        : requested.facts();
  }

  private RequestRefund.Requested request(RefundKey key, RefundOrder order) {
    try {
      return requestRefund.request(key, order);
    } catch (EJBException lostTheRace) {
      // Two first requests at once: the unique key let one in, and the other finds its row now.
      LOG.log(Level.FINE, "The request was not written; looking for the other one.", lostTheRace);
      return requestRefund.request(key, order);
    }
  }

  private RefundFacts grant(RequestRefund.Requested requested) {
    var id = requested.facts().id();
    try {
      return grantRefund.grant(id, requested.attempt());
    } catch (RefundNotPossible definite) {
      refuseRefund.refuse(id, requested.attempt(), definite, "payment");
      throw definite;
    } catch (Refusal passing) {
      releaseRequest.release(id, requested.attempt());
      throw passing;
    } catch (EJBException failed) {
      return afterFailure(requested, failed);
    }
  }

  /**
   * Rolled back, or committed without our hearing of it: the row tells. A branch in doubt keeps its
   * lock on the row, and then the outcome is unknown.
   */
  private RefundFacts afterFailure(RequestRefund.Requested requested, EJBException failed) {
    var id = requested.facts().id();
    LOG.log(Level.WARNING, "Refund " + id + " was not granted cleanly.", failed);
    boolean rolledBack;
    try {
      rolledBack = releaseRequest.release(id, requested.attempt());
    } catch (EJBException locked) {
      LOG.log(Level.WARNING, "The outcome of refund " + id + " is not known yet.", locked);
      throw new RefundInFlight(id);
    }
    if (rolledBack) {
      throw failed;
    }
    RefundFacts found = readRefunds.get(id);
    if (found.state() == RefundState.REQUESTED) {
      throw new RefundInFlight(id);
    }
    return found;
  }
}
