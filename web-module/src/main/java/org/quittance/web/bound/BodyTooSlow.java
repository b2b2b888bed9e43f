package org.quittance.web.bound;

import org.quittance.shared.Refusal;

/** The body did not come within the time that a request may take. */
final class BodyTooSlow extends Refusal {
  private static final long serialVersionUID = 1L;

  BodyTooSlow() {
    super(
        "request-timeout",
        "Nothing was done: the body did not come in time.",
        "A request's body must be here within the time that a request may take.",
        "Send the whole body at once, with the same Idempotency-Key if it has one.");
  }
}
