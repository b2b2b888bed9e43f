package org.quittance.adapter.settling;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.OutsideGateway;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.schedule.Backoff;
import org.quittance.adapter.store.Store;

/**
 * Reads what the processor says happened by itself: disputes, bounced refunds, late outcomes. How
 * far it has read is told by the events' own times, never by this node's clock. It reads the last
 * minutes again each time, because events may show late, and takes each event in once; one that
 * cannot be taken in is read again without holding up the others. Taking in is idempotent, so a
 * crash before that is noted does no harm, and so does a second node.
 */
public final class ReadProcessorEvents {
  private static final System.Logger LOG = System.getLogger(ReadProcessorEvents.class.getName());
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /** Before anything was read, and far enough for a node whose clock is fast. */
  private static final Duration FIRST_LOOK = Duration.ofDays(1);

  /** So long one event keeps all that came after it from being left behind. */
  private static final Duration LONGEST_HELD = Duration.ofDays(1);

  private final Store store;
  private final OutsideGateway gateway;
  private final TakeInEvent takeInEvent;
  private final ProcessorFeed feed;
  private final PutOff putOff;

  /** Of those that were read last, so that the store is not asked for each of them every time. */
  private volatile Set<String> lastKnown = Set.of();

  public ReadProcessorEvents(
      Store store, OutsideGateway gateway, TakeInEvent takeInEvent, Backoff backoff) {
    this.store = store;
    this.gateway = gateway;
    this.takeInEvent = takeInEvent;
    this.feed = new ProcessorFeed(gateway.name());
    this.putOff = new PutOff(backoff);
  }

  /**
   * @return how many events were new; 0 also if the processor does not answer now
   */
  public int run() throws PaymentException {
    Optional<Instant> mark = store.transact(feed::readUntil);
    Instant since = mark.map(until -> until.minus(OVERLAP)).orElseGet(ReadProcessorEvents::start);
    try {
      List<ProcessorEvent> events = gateway.eventsSince(since);
      List<Instant> left = new ArrayList<>();
      int taken = takeIn(events, left);
      Instant until = readUntil(since, events, left);
      store.transact(
          tx -> {
            feed.advance(tx, until);
            return null;
          });
      return taken;
    } catch (AnswerUnknown later) {
      LOG.log(Level.DEBUG, "The processor''s events cannot be read now: {0}", later.getMessage());
      return 0;
    }
  }

  private static Instant start() {
    return Instant.now().minus(FIRST_LOOK);
  }

  /** The newest event's time, or that of the oldest which has to be read again. */
  private static Instant readUntil(Instant since, List<ProcessorEvent> events, List<Instant> left) {
    Instant newest =
        events.stream().map(ProcessorEvent::at).max(Comparator.naturalOrder()).orElse(since);
    Instant bound = newest.minus(LONGEST_HELD);
    return left.stream()
        .filter(at -> at.isAfter(bound))
        .min(Comparator.naturalOrder())
        .orElse(newest);
  }

  /**
   * @param left to which the times of those are added that have to be read again
   * @return how many were new
   */
  private int takeIn(List<ProcessorEvent> events, List<Instant> left) throws PaymentException {
    int taken = 0;
    Set<String> known = new HashSet<>();
    for (ProcessorEvent event : events) {
      if (lastKnown.contains(event.id()) || store.transact(tx -> feed.isKnown(tx, event.id()))) {
        known.add(event.id());
      } else if (takeIn(event)) {
        taken++;
      } else {
        left.add(event.at());
      }
    }
    lastKnown = known;
    return taken;
  }

  /**
   * Whatever goes wrong with one event, the others are not to wait for it; a store that is away
   * shows when the next one is looked up.
   */
  private boolean takeIn(ProcessorEvent event) throws PaymentException {
    if (!putOff.isDue(event)) {
      return false;
    }
    try {
      takeInEvent.run(event);
    } catch (AnswerUnknown | PaymentException | RuntimeException notNow) {
      putOff.failed(event, notNow);
      return false;
    }
    store.transact(
        tx -> {
          feed.takenIn(tx, event);
          return null;
        });
    putOff.done(event);
    return true;
  }
}
