package org.quittance.adapter.outbound;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.LocalTransaction;
import jakarta.resource.spi.LocalTransactionException;
import javax.transaction.xa.XAException;
import org.quittance.adapter.transaction.LocalBranch;

/**
 * A transaction the server runs on one connection alone.
 *
 * <p>Source: Jakarta Connectors 2.1, "Local Transaction Management Contract".
 */
final class SinglePhase implements LocalTransaction {
  private final LocalBranch branch;

  SinglePhase(LocalBranch branch) {
    this.branch = branch;
  }

  @Override
  public void begin() throws ResourceException {
    run(branch::begin);
  }

  @Override
  public void commit() throws ResourceException {
    run(branch::commit);
  }

  @Override
  public void rollback() throws ResourceException {
    run(branch::rollback);
  }

  /** One of the three. */
  @FunctionalInterface
  private interface Step {
    void run() throws XAException;
  }

  private static void run(Step step) throws ResourceException {
    try {
      step.run();
    } catch (XAException failure) {
      throw new LocalTransactionException(failure.getMessage(), failure);
    }
  }
}
