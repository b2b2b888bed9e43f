package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.store.StoreTransaction;

/** Who ends a new hold: a transaction branch, or nobody yet. */
public interface Scope {

  /**
   * Makes sure that the branch stands in the durable branch table.
   *
   * @return the branch's ID, or empty outside a transaction
   * @throws PaymentRefused if the branch can take no more work
   */
  Optional<UUID> join(StoreTransaction tx) throws SQLException, PaymentRefused;

  /** Whether there is a branch at all. */
  boolean isBranch();

  /** Who acts, for the record. */
  Actor actor();

  /** Work outside any transaction: its holds stay until a branch adopts them. */
  static Scope alone(String node) {
    return new Scope() {
      @Override
      public Optional<UUID> join(StoreTransaction tx) {
        return Optional.empty();
      }

      @Override
      public boolean isBranch() {
        return false;
      }

      @Override
      public Actor actor() {
        return new Actor(node, null);
      }
    };
  }
}
