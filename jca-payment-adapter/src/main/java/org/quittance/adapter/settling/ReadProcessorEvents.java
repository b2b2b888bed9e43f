package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.store.Store;

/**
 * Reads what the processor says happened by itself: disputes, bounced refunds, late outcomes. It
 * reads the last minutes again each time, because events may show late, and takes each event in
 * once. Taking in is idempotent, so a crash before that is noted does no harm, and so does a second
 * node.
 */
public final class ReadProcessorEvents {
  private static final System.Logger LOG = System.getLogger(ReadProcessorEvents.class.getName());
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final Store store;
  private final OutsideGateway gateway;
  private final TakeInEvent takeInEvent;
  private final ProcessorFeed feed;

  public ReadProcessorEvents(Store store, OutsideGateway gateway, TakeInEvent takeInEvent) {
    this.store = store;
    this.gateway = gateway;
    this.takeInEvent = takeInEvent;
    this.feed = new ProcessorFeed(gateway.name());
  }

  /**
   * @return how many events were new; 0 also if the processor does not answer now
   */
  public int run() throws PaymentException {
    Instant began = Instant.now();
    Instant since = store.transact(feed::readUntil).orElse(began).minus(OVERLAP);
    int taken = 0;
    try {
      for (ProcessorEvent event : gateway.eventsSince(since)) {
        taken += takeIn(event);
      }
      store.transact(
          tx -> {
            feed.advance(tx, began);
            return null;
          });
    } catch (AnswerUnknown later) {
      LOG.log(Level.DEBUG, "The processor''s events cannot be read now: {0}", later.getMessage());
    }
    return taken;
  }

  private int takeIn(ProcessorEvent event) throws PaymentException, AnswerUnknown {
    if (store.transact(tx -> feed.isKnown(tx, event.id()))) {
      return 0;
    }
    takeInEvent.run(event);
    store.transact(
        tx -> {
          feed.takenIn(tx, event);
          return null;
        });
    return 1;
  }
}
