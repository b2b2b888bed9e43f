package org.quittance.adapter.api;

/** The request is wrong and will be wrong again; no money moved because of it. */
public final class PaymentRefused extends PaymentException {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code a stable kebab-case word for programs
   * @param message a sentence for people
   */
  public PaymentRefused(String code, String message) {
    super(message, null);
    this.code = code;
  }

  /** The stable kebab-case word. */
  public String code() {
    return code;
  }
}
