package org.quittance.adapter.inbound;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/**
 * Hears how the endpoint's transaction ended. That {@code afterDelivery} came back does not tell: a
 * container may log a failed commit and return, and a listener may ask for a rollback without
 * throwing.
 */
final class Witness implements Synchronization {
  private int heard = Status.STATUS_UNKNOWN;

  @Override
  public void beforeCompletion() {}

  @Override
  public void afterCompletion(int status) {
    heard = status;
  }

  boolean sawCommit() {
    return heard == Status.STATUS_COMMITTED;
  }
}
