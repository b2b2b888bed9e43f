package org.quittance.storefront.event;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where the feed ends: one row, and whoever holds its lock is the publisher. */
@Entity
@Table(schema = "storefront", name = "feed")
class FeedEnd {

  /** The name of the one feed there is. */
  static final String NAME = "events";

  @Id private String name;

  @Column(name = "last_position")
  private long lastPosition;

  /** For JPA. */
  protected FeedEnd() {}

  long last() {
    return lastPosition;
  }

  /** The next position; it counts if the transaction does. */
  long next() {
    lastPosition++;
    return lastPosition;
  }
}
