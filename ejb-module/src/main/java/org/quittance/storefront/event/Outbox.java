package org.quittance.storefront.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All facts that have no position yet. */
@ApplicationScoped
class Outbox {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  /** Writes the row at once: the database counts rows in the order they are written in. */
  void add(OutboxEvent event) {
    entities.persist(event);
    entities.flush();
  }

  /**
   * The oldest committed facts, each after those of its subject that were true before it.
   *
   * <p>The second look makes that sure. A database without snapshots may show a row and not another
   * one that was committed earlier, because the scan had passed its place already; a scan that
   * begins after the row was seen shows both.
   */
  List<OutboxEvent> oldest(int most) {
    List<OutboxEvent> seen =
        entities
            .createQuery("SELECT o FROM OutboxEvent o ORDER BY o.writtenNo", OutboxEvent.class)
            .setMaxResults(most)
            .getResultList();
    return seen.isEmpty()
        ? seen
        : Stream.concat(seen.stream(), missed(seen).stream())
            .distinct()
            .sorted(Comparator.comparingLong(OutboxEvent::writtenNo))
            .toList();
  }

  /** What is told is gone from here with the transaction that gave it its position. */
  void remove(OutboxEvent event) {
    entities.remove(event);
  }

  private List<OutboxEvent> missed(List<OutboxEvent> seen) {
    Set<String> subjects =
        seen.stream().map(OutboxEvent::subjectId).collect(Collectors.toUnmodifiableSet());
    return entities
        .createQuery(
            "SELECT o FROM OutboxEvent o WHERE o.writtenNo < :last AND o.subjectId IN :subjects",
            OutboxEvent.class)
        .setParameter("last", seen.get(seen.size() - 1).writtenNo())
        .setParameter("subjects", subjects)
        .getResultList();
  }
}
