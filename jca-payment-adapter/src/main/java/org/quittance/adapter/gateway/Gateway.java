package org.quittance.adapter.gateway;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
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

  /** Pays a part of what was captured back to the payer; once for each refund. */
  void refund(StoreTransaction tx, Charge charge, UUID refund, Amount amount) throws SQLException;

  /** Takes an amount out of our hands until its dispute is decided; once for each dispute. */
  void dispute(StoreTransaction tx, Charge charge, UUID dispute, Amount amount) throws SQLException;

  /** Gives a disputed amount to whom it was decided for: back to us if won, else to the payer. */
  void endDispute(StoreTransaction tx, Charge charge, UUID dispute, Amount amount, boolean won)
      throws SQLException;
}
