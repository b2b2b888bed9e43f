package org.quittance.adapter.transaction;

import java.util.List;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.store.Store;

/**
 * The adapter's store as one resource manager: all connections to it share the branches it knows.
 * It makes no heuristic decisions.
 */
public final class ResourceManager {
  private final Store store;
  private final Incarnation incarnation;
  private final BranchTable table = new BranchTable();
  private final Branches branches;

  public ResourceManager(Store store, BranchEnd end, Incarnation incarnation) {
    this.store = store;
    this.incarnation = incarnation;
    this.branches = new Branches(new Decisions(store, end, incarnation), incarnation);
  }

  /** What a managed connection works through; needs no store to be made. */
  public Session newSession() {
    return new Session(this);
  }

  /** How many branches of this node voted yes and wait for their coordinator. */
  public int branchesInDoubt() throws PaymentException {
    branches.rollBackDoomed();
    return store.decide(tx -> table.countPrepared(tx, incarnation.node()));
  }

  /**
   * Every prepared branch of the store, byte by byte as its coordinator named it; other nodes' too,
   * for a coordinator knows its own.
   */
  Xid[] recover() throws XAException {
    try {
      branches.rollBackDoomed();
      List<BranchRow> prepared = store.decide(table::prepared);
      return prepared.stream().map(BranchRow::xid).toArray(Xid[]::new);
    } catch (PaymentException | RuntimeException failure) {
      throw XaErrors.scanFailed(failure);
    }
  }

  Branches branches() {
    return branches;
  }

  String node() {
    return incarnation.node();
  }

  boolean isSame(ResourceManager other) {
    return store.identity().equals(other.store.identity());
  }
}
