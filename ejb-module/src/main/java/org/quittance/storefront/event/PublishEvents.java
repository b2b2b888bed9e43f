package org.quittance.storefront.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The publisher: gives committed facts their positions, one after the other and without a gap (ADR
 * 21).
 *
 * <p>Transaction: a new one on the license database, which holds the row of the feed's end: of
 * several nodes that try, one publishes and the others wait for it. Rows moved, positions counted
 * and whatever observers of {@link EventsPublished} do are committed together; a crash leaves all
 * of it to the next round, with the same positions still to be given.
 */
@Stateless
public class PublishEvents {

  /** So many facts are moved at a time. */
  static final int BATCH = 100;

  @Inject private Feed feed;
  @Inject private Outbox outbox;
  @Inject private Event<EventsPublished> published;

  /**
   * One batch.
   *
   * @return whether there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean publish() {
    FeedEnd end = feed.lockEnd();
    List<OutboxEvent> facts = outbox.oldest(BATCH);
    var events = new ArrayList<EventFacts>();
    for (OutboxEvent fact : facts) {
      FeedEvent event = fact.at(end.next());
      feed.add(event);
      outbox.remove(fact);
      events.add(event.facts());
    }
    if (!events.isEmpty()) {
      feed.write();
      published.fire(new EventsPublished(events));
    }
    return facts.size() >= BATCH;
  }
}
