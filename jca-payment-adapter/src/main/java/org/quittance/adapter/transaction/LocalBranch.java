package org.quittance.adapter.transaction;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.util.UUID;
import javax.transaction.xa.XAException;

/**
 * A branch without a coordinator: begun and ended on one connection, committed in one phase. It is
 * a branch like any other, so a crash rolls it back by the same rule.
 */
public final class LocalBranch {
  /** "QLTX": no coordinator's format, and never listed by recover, because it is never prepared. */
  private static final int FORMAT_ID = 0x514C5458;

  private final Session session;
  private Branch branch;

  LocalBranch(Session session) {
    this.session = session;
  }

  /**
   * @throws XAException XAER_PROTO or XAER_OUTSIDE if the connection is in a transaction
   */
  public synchronized void begin() throws XAException {
    session.requireFree();
    branch = session.branches().begin(newXid());
    branch.associate();
    session.attach(branch);
  }

  /**
   * @throws XAException as {@code XAResource.commit} in one phase
   */
  public synchronized void commit() throws XAException {
    session.branches().commitOnePhase(end());
  }

  /**
   * @throws XAException as {@code XAResource.rollback}
   */
  public synchronized void rollback() throws XAException {
    session.branches().rollBack(end());
  }

  synchronized boolean isBegun() {
    return branch != null;
  }

  private ExactXid end() throws XAException {
    if (branch == null) {
      throw XaErrors.protocol("No local transaction has begun on this connection");
    }
    ExactXid xid = branch.xid();
    branch.dissociate(false);
    session.detach();
    branch = null;
    return xid;
  }

  private static ExactXid newXid() {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    return new ExactXid(FORMAT_ID, bytes, new byte[] {0});
  }
}
