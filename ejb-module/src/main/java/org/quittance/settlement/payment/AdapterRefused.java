package org.quittance.settlement.payment;

import java.util.Set;
import org.quittance.adapter.api.PaymentRefused;

/** The adapter says that a request is wrong; no money moved because of it. */
public final class AdapterRefused extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /** Somebody else was faster with the same purchase; asking again later settles it. */
  private static final Set<String> RACES =
      Set.of(
          "payment-already-stands",
          "hold-adopted-elsewhere",
          "hold-not-adoptable",
          "attempt-voided",
          "branch-ended");

  private static final Set<String> NEVER =
      Set.of(
          "request-not-possible",
          "method-not-offered",
          "currency-not-offered",
          "amount-not-possible");

  private final String code;

  AdapterRefused(PaymentRefused refused) {
    super("The payment adapter refused (" + refused.code() + "): " + refused.getMessage(), refused);
    this.code = refused.code();
  }

  /** The adapter's stable kebab-case word. */
  public String code() {
    return code;
  }

  /** What the one who ordered the payment is told; this itself if it is a fault of ours. */
  RuntimeException asRefusalOf(PaymentOrder order) {
    if (RACES.contains(code)) {
      return new PaymentUndecided(order.purchaseId());
    }
    return NEVER.contains(code)
        ? new PaymentDeclined("payment-declined", getCause().getMessage())
        : this;
  }
}
