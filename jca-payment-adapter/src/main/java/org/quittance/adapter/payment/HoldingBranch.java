package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.store.StoreTransaction;

/** The branch a hold or refund is bound to, as one meets it who wants to give that back. */
public interface HoldingBranch {

  /** Keeps the branch from voting or ending until the local transaction ends. */
  void lock(StoreTransaction tx, UUID branch) throws SQLException;

  /**
   * The same, for a branch that did neither vote nor end.
   *
   * @return whether it is such a one
   */
  boolean lockUnvoted(StoreTransaction tx, UUID branch) throws SQLException;

  /** Rolls the branch back with everything it holds. */
  void rollBack(StoreTransaction tx, UUID branch, String why) throws SQLException;
}
