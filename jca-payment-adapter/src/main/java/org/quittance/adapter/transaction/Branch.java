package org.quittance.adapter.transaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.transaction.xa.XAException;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.payment.Actor;
import org.quittance.adapter.payment.Scope;
import org.quittance.adapter.store.StoreErrors;
import org.quittance.adapter.store.StoreTransaction;

/**
 * One transaction branch while this process knows it; one object per Xid, shared by every
 * connection that joins. It begins with {@code start}, is worked for while connections are
 * associated, is idle when none is, and is prepared once it voted yes. What must survive the
 * process stands in {@link BranchTable}; a branch nobody wrote for never stands there.
 *
 * <p>Its monitor is held during each piece of work and each decision, so that a rollback that comes
 * while work is under way waits and then finds all of it.
 */
final class Branch implements Scope {
  private final ExactXid xid;
  private final UUID id = UuidCreator.getTimeOrderedEpoch();
  private final BranchTable table = new BranchTable();
  private final Incarnation incarnation;
  private int associated;
  private int suspended;
  private boolean rollbackOnly;
  private boolean prepared;
  private volatile boolean doomed;
  private boolean written;

  Branch(ExactXid xid, Incarnation incarnation) {
    this.xid = xid;
    this.incarnation = incarnation;
  }

  synchronized <T> T work(ScopedWork<T> work) throws PaymentException {
    return work.apply(this);
  }

  @Override
  public synchronized Optional<UUID> join(StoreTransaction tx) throws SQLException, PaymentRefused {
    if (rollbackOnly || prepared) {
      throw ended();
    }
    // Noted before the row is written: a lost answer must not make the branch look untouched.
    written = true;
    try {
      if (!table.lockActive(tx, id)) {
        table.insert(tx, id, xid, incarnation);
      }
    } catch (SQLException failure) {
      if (StoreErrors.isDuplicate(failure)) {
        throw ended();
      }
      throw failure;
    }
    return Optional.of(id);
  }

  private static PaymentRefused ended() {
    return new PaymentRefused(
        "branch-ended", "This transaction can only be rolled back; begin a new one.");
  }

  @Override
  public boolean isBranch() {
    return true;
  }

  @Override
  public Actor actor() {
    return incarnation.actor(xid);
  }

  synchronized void associate() throws XAException {
    requireOpen();
    associated++;
  }

  synchronized void resume() throws XAException {
    if (suspended == 0) {
      throw XaErrors.protocol("Nothing of this branch is suspended");
    }
    requireOpen();
    suspended--;
    associated++;
  }

  private void requireOpen() throws XAException {
    if (prepared) {
      throw XaErrors.protocol("The branch is prepared");
    }
    if (rollbackOnly) {
      throw XaErrors.rolledBack(xid);
    }
  }

  synchronized void suspend() {
    associated--;
    suspended++;
  }

  synchronized void dissociate(boolean failed) {
    associated--;
    rollbackOnly |= failed;
  }

  synchronized void endSuspended(boolean failed) throws XAException {
    if (suspended == 0) {
      throw XaErrors.protocol("This connection does not work for the branch");
    }
    suspended--;
    rollbackOnly |= failed;
  }

  /** X/Open XA, table 6-4: a branch ends only when nobody works for it any more. */
  void requireIdle() throws XAException {
    if (associated > 0 || suspended > 0) {
      throw XaErrors.protocol("The branch is still being worked for");
    }
  }

  /** Suspended work is abandoned by a rollback, work under way is not. */
  void requireUnassociated() throws XAException {
    if (associated > 0) {
      rollbackOnly = true;
      throw XaErrors.protocol("The branch is still being worked for; it can only be rolled back");
    }
  }

  void becomePrepared() {
    prepared = true;
  }

  /** Its coordinator wants it gone but the store did not answer. */
  void doom() {
    doomed = true;
  }

  ExactXid xid() {
    return xid;
  }

  UUID id() {
    return id;
  }

  boolean isPrepared() {
    return prepared;
  }

  boolean isRollbackOnly() {
    return rollbackOnly;
  }

  boolean isDoomed() {
    return doomed;
  }

  /** Whether the branch table may know it. */
  boolean isWritten() {
    return written;
  }
}
