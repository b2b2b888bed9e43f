package org.quittance.adapter.api;

/** The adapter's store or gateway cannot be reached; the same call may be made again later. */
public final class PaymentUnavailable extends PaymentException {
  private static final long serialVersionUID = 1L;

  public PaymentUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
