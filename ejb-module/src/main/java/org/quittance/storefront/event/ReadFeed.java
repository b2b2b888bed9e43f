package org.quittance.storefront.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.InvalidRequest;

/** Reads the feed: a store its own events, an operator all. Joins or begins; reads only. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ReadFeed {

  @Inject private Feed feed;

  /**
   * In order, after the position.
   *
   * @param clientId whose; empty for all
   * @param position 0 to begin
   * @throws InvalidRequest if no such position was ever given, as after a backup was restored
   */
  public List<EventFacts> after(long position, Optional<String> clientId, int most) {
    long last = feed.last();
    if (position < 0 || position > last) {
      throw new InvalidRequest(
          "'after' must be the position of an event, or 0 to begin; no event has the position "
              + position
              + ".");
    }
    return feed.after(position, clientId, most);
  }

  /** One event. */
  public Optional<EventFacts> find(UUID id) {
    return feed.find(id);
  }
}
