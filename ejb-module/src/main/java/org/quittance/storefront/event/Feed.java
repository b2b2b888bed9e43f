package org.quittance.storefront.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All events that have their position. */
@ApplicationScoped
class Feed {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** The end of the feed, this transaction's alone until it ends. */
  FeedEnd lockEnd() {
    return entities.find(FeedEnd.class, FeedEnd.NAME, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The position that was given last; 0 before the first. */
  long last() {
    return entities.find(FeedEnd.class, FeedEnd.NAME).last();
  }

  void add(FeedEvent event) {
    entities.persist(event);
  }

  /** Writes what was added, for those who will refer to it. */
  void write() {
    entities.flush();
  }

  /** In order, after the position; of one store, or of all if none is given. */
  List<EventFacts> after(long position, Optional<String> clientId, int most) {
    var query =
        entities
            .createQuery(
                "SELECT e FROM FeedEvent e WHERE e.position > :after"
                    + (clientId.isPresent() ? " AND e.clientId = :client" : "")
                    + " ORDER BY e.position",
                FeedEvent.class)
            .setParameter("after", position)
            .setMaxResults(most);
    clientId.ifPresent(client -> query.setParameter("client", client));
    return query.getResultStream().map(FeedEvent::facts).toList();
  }

  Optional<EventFacts> find(UUID id) {
    return entities
        .createQuery("SELECT e FROM FeedEvent e WHERE e.id = :id", FeedEvent.class)
        .setParameter("id", id.toString())
        .getResultStream()
        .findFirst()
        .map(FeedEvent::facts);
  }
}
