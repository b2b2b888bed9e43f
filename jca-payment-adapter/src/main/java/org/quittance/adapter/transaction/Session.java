package org.quittance.adapter.transaction;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.payment.Scope;

/**
 * What one managed connection is to the resource manager: associated with one branch at a time, or
 * with none.
 */
public final class Session {
  private final ResourceManager manager;
  private final XAResource resource = new PaymentXAResource(this);
  private final LocalBranch local = new LocalBranch(this);
  private volatile Branch current;

  Session(ResourceManager manager) {
    this.manager = manager;
  }

  /** The resource by which a coordinator directs this session; always the same one. */
  public XAResource xaResource() {
    return resource;
  }

  /** The transaction a container may run on this session without a coordinator. */
  public LocalBranch localBranch() {
    return local;
  }

  /** Does work for the branch this session is associated with, or alone. */
  public <T> T work(ScopedWork<T> work) throws PaymentException {
    Branch branch = current;
    return branch == null ? work.apply(Scope.alone(manager.node())) : branch.work(work);
  }

  /**
   * Does work that only a branch can be responsible for.
   *
   * @throws IllegalStateException outside a transaction
   */
  public <T> T workInBranch(ScopedWork<T> work) throws PaymentException {
    Branch branch = current;
    if (branch == null) {
      throw new IllegalStateException("This is done inside a transaction only");
    }
    return branch.work(work);
  }

  /**
   * Does work that asks a processor outside, for which no transaction may wait.
   *
   * @throws IllegalStateException inside a transaction
   */
  public <T> T workAlone(ScopedWork<T> work) throws PaymentException {
    if (current != null) {
      throw new IllegalStateException("This is done outside any transaction only");
    }
    return work.apply(Scope.alone(manager.node()));
  }

  ResourceManager manager() {
    return manager;
  }

  Branches branches() {
    return manager.branches();
  }

  boolean worksFor(Branch branch) {
    return current == branch;
  }

  void requireFree() throws XAException {
    if (local.isBegun()) {
      throw XaErrors.outside();
    }
    if (current != null) {
      throw XaErrors.protocol("This connection works for another branch");
    }
  }

  void attach(Branch branch) {
    current = branch;
  }

  void detach() {
    current = null;
  }
}
