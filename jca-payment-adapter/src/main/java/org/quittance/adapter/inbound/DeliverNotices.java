package org.quittance.adapter.inbound;

import jakarta.resource.spi.UnavailableException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.payment.LeasedNotice;
import org.quittance.adapter.payment.NoticeLeases;

/**
 * Tells the listener what is due, one notice at a time, each in a transaction of its own. A notice
 * is marked after that transaction has committed; a crash in between delivers it again when its
 * lease ends. One that the listener does not take in waits longer each time, and so do later ones
 * of the same purchase; those of other purchases go on.
 */
final class DeliverNotices {
  private static final System.Logger LOG = System.getLogger(DeliverNotices.class.getName());
  private static final int BATCH = 16;

  private final NoticeLeases leases;
  private final Endpoint endpoint;
  private boolean begun;

  DeliverNotices(NoticeLeases leases, Endpoint endpoint) {
    this.leases = leases;
    this.endpoint = endpoint;
  }

  /** Goes on until nothing is due, or no listener can be had. */
  void run() throws PaymentException {
    if (!begun) {
      leases.endEarlier();
      begun = true;
    }
    List<LeasedNotice> batch;
    do {
      if (!endpoint.isActive()) {
        return;
      }
      batch = leases.take(BATCH);
    } while (!batch.isEmpty() && deliver(batch));
  }

  /**
   * @return whether to go on
   */
  private boolean deliver(List<LeasedNotice> batch) throws PaymentException {
    for (int i = 0; i < batch.size(); i++) {
      LeasedNotice notice = batch.get(i);
      if (!notice.isLeasedAt(Instant.now())) {
        // Slow ones went before; the rest is anybody's again.
        return true;
      }
      try {
        endpoint.tell(notice.notice());
        leases.delivered(notice);
      } catch (NotTakenIn failure) {
        LOG.log(
            Level.WARNING,
            "Payment notice {0} ({1} of purchase {2}) was not taken in, try {3}: {4}",
            notice.notice().noticeId(),
            notice.notice().kind(),
            notice.notice().purchaseId(),
            notice.tries(),
            failure.getMessage());
        leases.failed(notice, failure.getMessage());
      } catch (UnavailableException gone) {
        LOG.log(Level.DEBUG, "No listener for payment notices", gone);
        leases.giveBack(batch.subList(i, batch.size()));
        return false;
      }
    }
    return true;
  }
}
