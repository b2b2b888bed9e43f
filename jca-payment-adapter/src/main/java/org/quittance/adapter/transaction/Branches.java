package org.quittance.adapter.transaction;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.transaction.xa.XAException;
import javax.transaction.xa.Xid;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.transaction.Decisions.Vote;

/**
 * The branches this process knows, and the calls that end one. A branch that ended is forgotten
 * here at once; the durable table answers for it, which is how a coordinator can end branches of an
 * earlier life of the process.
 *
 * <p>Source: X/Open XA, chapter 6, table 6-4.
 */
final class Branches {
  private final ConcurrentMap<ExactXid, Branch> known = new ConcurrentHashMap<>();
  private final Decisions decisions;
  private final Incarnation incarnation;

  Branches(Decisions decisions, Incarnation incarnation) {
    this.decisions = decisions;
    this.incarnation = incarnation;
  }

  Branch begin(Xid xid) throws XAException {
    Branch branch = new Branch(ExactXid.of(xid), incarnation);
    if (known.putIfAbsent(branch.xid(), branch) != null) {
      throw XaErrors.duplicate(branch.xid());
    }
    return branch;
  }

  Branch get(Xid xid) throws XAException {
    ExactXid exact = ExactXid.of(xid);
    return find(exact).orElseThrow(() -> XaErrors.unknown(exact));
  }

  private Optional<Branch> find(ExactXid xid) {
    return Optional.ofNullable(known.get(xid));
  }

  /**
   * @return whether there is anything to decide
   */
  boolean prepare(Xid xid) throws XAException {
    Branch branch = get(xid);
    synchronized (branch) {
      branch.requireIdle();
      if (branch.isPrepared()) {
        throw XaErrors.protocol("The branch has voted already");
      }
      if (branch.isRollbackOnly()) {
        throw rolledBackInstead(branch);
      }
      Vote vote = branch.isWritten() ? ask(branch, decisions::prepare) : Vote.READ_ONLY;
      if (vote == Vote.YES) {
        branch.becomePrepared();
        return true;
      }
      forget(branch, vote);
      return false;
    }
  }

  void commitOnePhase(Xid xid) throws XAException {
    ExactXid exact = ExactXid.of(xid);
    Branch branch = known.get(exact);
    if (branch == null) {
      commitByTable(exact);
      return;
    }
    synchronized (branch) {
      branch.requireIdle();
      if (branch.isPrepared()) {
        throw XaErrors.protocol("The branch has voted; it is committed in two phases");
      }
      if (branch.isRollbackOnly()) {
        throw rolledBackInstead(branch);
      }
      if (branch.isWritten()) {
        branch.doom();
        forget(branch, ask(branch, decisions::commitAtOnce));
      } else {
        known.remove(exact);
      }
    }
  }

  void commitTwoPhase(Xid xid) throws XAException {
    ExactXid exact = ExactXid.of(xid);
    Branch branch = known.get(exact);
    if (branch == null) {
      commitByTable(exact);
      return;
    }
    synchronized (branch) {
      if (!branch.isPrepared()) {
        throw XaErrors.protocol("The branch has not voted");
      }
      commitByTable(exact);
      known.remove(exact);
    }
  }

  /**
   * Commits a branch on the word of somebody who knows that its transaction was committed.
   *
   * @return whether it is committed now
   */
  boolean commitTold(ExactXid xid) throws PaymentException {
    BranchState found = decisions.commit(xid).orElse(null);
    if (found != BranchState.PREPARED && found != BranchState.COMMITTED) {
      return false;
    }
    known.remove(xid);
    return true;
  }

  private void commitByTable(ExactXid xid) throws XAException {
    BranchState found = decide(xid, () -> decisions.commit(xid)).orElse(null);
    if (found == BranchState.ACTIVE) {
      throw XaErrors.protocol("The branch has not voted");
    }
    if (found == null || found == BranchState.ROLLED_BACK) {
      throw XaErrors.unknown(xid);
    }
  }

  void rollBack(Xid xid) throws XAException {
    ExactXid exact = ExactXid.of(xid);
    Branch branch = known.get(exact);
    if (branch == null) {
      BranchState found = decide(exact, () -> decisions.rollBack(exact, false)).orElse(null);
      if (found != BranchState.PREPARED && found != BranchState.ROLLED_BACK) {
        throw XaErrors.unknown(exact);
      }
      return;
    }
    synchronized (branch) {
      branch.requireUnassociated();
      undo(branch);
    }
  }

  /** Ends branches whose rollback was wanted while the store did not answer. */
  void rollBackDoomed() throws PaymentException {
    for (Branch branch : known.values()) {
      if (branch.isDoomed()) {
        synchronized (branch) {
          decisions.rollBack(branch.xid(), true);
          known.remove(branch.xid());
        }
      }
    }
  }

  private void undo(Branch branch) throws XAException {
    if (branch.isWritten()) {
      branch.doom();
      decide(branch.xid(), () -> decisions.rollBack(branch.xid(), true));
    }
    known.remove(branch.xid());
  }

  private XAException rolledBackInstead(Branch branch) throws XAException {
    undo(branch);
    return XaErrors.rolledBack(branch.xid());
  }

  private void forget(Branch branch, Vote vote) throws XAException {
    known.remove(branch.xid());
    if (vote == Vote.ROLLED_BACK) {
      throw XaErrors.rolledBack(branch.xid());
    }
  }

  /** A piece of durable work. */
  @FunctionalInterface
  private interface Durable<T> {
    T run() throws PaymentException;
  }

  /** A question to a branch. */
  @FunctionalInterface
  private interface Question {
    Vote ask(Branch branch) throws PaymentException;
  }

  private static Vote ask(Branch branch, Question question) throws XAException {
    return call(branch.xid(), () -> question.ask(branch));
  }

  /** A decision of the coordinator: if it cannot be written now, the branch stays as it is. */
  private static <T> T decide(ExactXid xid, Durable<T> work) throws XAException {
    try {
      return work.run();
    } catch (PaymentException | RuntimeException failure) {
      throw XaErrors.undecided(xid, failure);
    }
  }

  private static <T> T call(ExactXid xid, Durable<T> work) throws XAException {
    try {
      return work.run();
    } catch (PaymentException | RuntimeException failure) {
      throw XaErrors.failed(xid, failure);
    }
  }
}
