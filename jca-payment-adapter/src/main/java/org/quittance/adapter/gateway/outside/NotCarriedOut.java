package org.quittance.adapter.gateway.outside;

/** This call did nothing at the processor, for certain; earlier ones may have. */
public final class NotCarriedOut extends AnswerUnknown {
  private static final long serialVersionUID = 1L;

  public NotCarriedOut(String message, Throwable cause) {
    super(message, cause);
  }
}
