package org.quittance.adapter.payment;

import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentRefused;

/** Answers a request whose purchase and attempt were seen before with what became of it. */
final class Repetition {

  private Repetition() {}

  static Outcome of(Payment earlier, HoldRequest request) throws PaymentRefused {
    if (!earlier.matches(request)) {
      throw new PaymentRefused(
          "attempt-reused",
          "This attempt was made with another payer or amount; take the next attempt number.");
    }
    return switch (earlier.state()) {
      case INTENDED -> new Outcome.Unknown(earlier.id());
      case HELD, PREPARED -> new Outcome.Held(earlier.id());
      case REQUIRES_ACTION, CAPTURING, CAPTURE_FAILED, VOIDING ->
          throw new UnsupportedOperationException("contract only");
      case CAPTURED -> new Outcome.Captured(earlier.id());
      case DECLINED ->
          new Outcome.Declined(earlier.id(), earlier.declineCode(), earlier.declineReason());
      case VOIDED ->
          throw new PaymentRefused(
              "attempt-voided",
              "The hold of this attempt was given back; take the next attempt number.");
    };
  }
}
