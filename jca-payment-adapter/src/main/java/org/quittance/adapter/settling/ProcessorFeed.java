package org.quittance.adapter.settling;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.quittance.adapter.gateway.outside.ProcessorEvent;
import org.quittance.adapter.payment.Texts;
import org.quittance.adapter.store.StoreTransaction;

/** How far a processor's events were read, and which of them were taken in. */
final class ProcessorFeed {
  private static final int LONGEST_TYPE = 100;

  private final String gateway;

  ProcessorFeed(String gateway) {
    this.gateway = gateway;
  }

  Optional<Instant> readUntil(StoreTransaction tx) throws SQLException {
    return tx.first(
        "SELECT read_until FROM adapter.processor_feed WHERE gateway = ?",
        row -> row.instant(1),
        gateway);
  }

  /** Never moves backwards, so that of two readers the one's mark stays that saw more. */
  void advance(StoreTransaction tx, Instant until) throws SQLException {
    if (readUntil(tx).isEmpty()) {
      tx.updateOne(
          "INSERT INTO adapter.processor_feed (gateway, read_until) VALUES (?, ?)", gateway, until);
    } else {
      tx.update(
          "UPDATE adapter.processor_feed SET read_until = ? WHERE gateway = ? AND read_until < ?",
          until,
          gateway,
          until);
    }
  }

  boolean isKnown(StoreTransaction tx, String event) throws SQLException {
    return tx.first(
            "SELECT id FROM adapter.processor_event WHERE gateway = ? AND id = ?",
            row -> row.text(1),
            gateway,
            event)
        .isPresent();
  }

  void takenIn(StoreTransaction tx, ProcessorEvent event) throws SQLException {
    if (!isKnown(tx, event.id())) {
      tx.updateOne(
          "INSERT INTO adapter.processor_event (gateway, id, kind, taken_in_at)"
              + " VALUES (?, ?, ?, ?)",
          gateway,
          event.id(),
          Texts.cut(event.type(), LONGEST_TYPE),
          tx.now());
    }
  }
}
