package org.quittance.adapter.api;

/** Something the adapter could not do; see the two kinds. */
public sealed class PaymentException extends Exception permits PaymentRefused, PaymentUnavailable {
  private static final long serialVersionUID = 1L;

  PaymentException(String message, Throwable cause) {
    super(message, cause);
  }
}
