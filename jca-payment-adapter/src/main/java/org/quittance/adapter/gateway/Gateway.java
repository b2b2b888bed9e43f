package org.quittance.adapter.gateway;

import java.sql.SQLException;
import org.quittance.adapter.store.StoreTransaction;

/**
 * A gateway whose books stand in the adapter's own store: what it does becomes true together with
 * the record of it, when the given local transaction commits.
 */
public interface Gateway {

  /** Stable lower-case name, kept with each payment. */
  String name();

  /** First stage: sets the money aside or declines. */
  Answer hold(StoreTransaction tx, Charge charge) throws SQLException;

  /** Second stage: takes what was held. */
  void capture(StoreTransaction tx, Charge charge) throws SQLException;

  /** Gives a hold back. */
  void release(StoreTransaction tx, Charge charge) throws SQLException;
}
