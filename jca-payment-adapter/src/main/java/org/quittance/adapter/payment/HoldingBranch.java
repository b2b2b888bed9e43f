package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.store.StoreTransaction;

/** The branch a hold is bound to, as one meets it who wants to give the hold back. */
public interface HoldingBranch {

  /** Keeps the branch from voting or ending until the local transaction ends. */
  void lock(StoreTransaction tx, UUID branch) throws SQLException;

  /** Rolls the branch back with everything it holds. */
  void rollBack(StoreTransaction tx, UUID branch, String why) throws SQLException;
}
