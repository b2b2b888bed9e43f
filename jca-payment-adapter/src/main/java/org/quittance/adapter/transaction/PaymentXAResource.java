package org.quittance.adapter.transaction;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * Translates a coordinator's calls and flags; everything is done by {@link Branch} and {@link
 * Branches}, every error code is chosen in {@link XaErrors}.
 *
 * <p>Source: Jakarta Transactions 2.0, 3.4 (XAResource interface); X/Open XA, chapter 3; Jakarta
 * Connectors 2.1, "XAResource-based Transaction Contract".
 */
final class PaymentXAResource implements XAResource {
  private static final Xid[] NONE = {};

  private final Session session;

  PaymentXAResource(Session session) {
    this.session = session;
  }

  @Override
  public void start(Xid xid, int flags) throws XAException {
    requireGiven(xid);
    session.requireFree();
    Branch branch =
        switch (flags) {
          case TMNOFLAGS -> session.branches().begin(xid);
          case TMJOIN, TMRESUME -> session.branches().get(xid);
          default -> throw XaErrors.invalid("start knows TMNOFLAGS, TMJOIN and TMRESUME only");
        };
    if (flags == TMRESUME) {
      branch.resume();
    } else {
      branch.associate();
    }
    session.attach(branch);
  }

  @Override
  public void end(Xid xid, int flags) throws XAException {
    requireGiven(xid);
    if (flags != TMSUCCESS && flags != TMFAIL && flags != TMSUSPEND) {
      throw XaErrors.invalid("end knows TMSUCCESS, TMFAIL and TMSUSPEND only");
    }
    Branch branch = session.branches().get(xid);
    if (session.worksFor(branch)) {
      session.detach();
      if (flags == TMSUSPEND) {
        branch.suspend();
      } else {
        branch.dissociate(flags == TMFAIL);
      }
    } else if (flags == TMSUSPEND) {
      throw XaErrors.protocol("This connection does not work for the branch");
    } else {
      branch.endSuspended(flags == TMFAIL);
    }
  }

  @Override
  public int prepare(Xid xid) throws XAException {
    requireGiven(xid);
    return session.branches().prepare(xid) ? XA_OK : XA_RDONLY;
  }

  @Override
  public void commit(Xid xid, boolean onePhase) throws XAException {
    requireGiven(xid);
    if (onePhase) {
      session.branches().commitOnePhase(xid);
    } else {
      session.branches().commitTwoPhase(xid);
    }
  }

  @Override
  public void rollback(Xid xid) throws XAException {
    requireGiven(xid);
    session.branches().rollBack(xid);
  }

  /** There is never a heuristic decision to forget. */
  @Override
  public void forget(Xid xid) throws XAException {
    requireGiven(xid);
    session.branches().get(xid);
    throw XaErrors.protocol("The branch was not decided heuristically");
  }

  /** One call gives the whole list, so a scan's continuation and its end have nothing to add. */
  @Override
  public Xid[] recover(int flags) throws XAException {
    if ((flags & ~(TMSTARTRSCAN | TMENDRSCAN)) != 0) {
      throw XaErrors.invalid("recover knows TMSTARTRSCAN and TMENDRSCAN only");
    }
    return (flags & TMSTARTRSCAN) != 0 ? session.manager().recover() : NONE;
  }

  @Override
  public boolean isSameRM(XAResource other) {
    return other instanceof PaymentXAResource resource
        && session.manager().isSame(resource.session.manager());
  }

  /** The coordinator's own time-out counts; the adapter has none. */
  @Override
  public int getTransactionTimeout() {
    return 0;
  }

  @Override
  public boolean setTransactionTimeout(int seconds) throws XAException {
    if (seconds < 0) {
      throw XaErrors.invalid("A time-out is not negative");
    }
    return false;
  }

  private static void requireGiven(Xid xid) throws XAException {
    if (xid == null) {
      throw XaErrors.invalid("No Xid was given");
    }
  }
}
