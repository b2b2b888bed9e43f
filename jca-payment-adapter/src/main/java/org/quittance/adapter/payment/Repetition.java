package org.quittance.adapter.payment;

import java.sql.SQLException;
import java.util.Optional;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.Outcome;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.store.StoreTransaction;

/** Answers a request whose purchase and attempt were seen before with what became of it. */
final class Repetition {
  private final Payments payments = new Payments();

  /**
   * The payment this request asked for before.
   *
   * @throws PaymentRefused {@code attempt-reused} or {@code payment-already-stands}
   */
  Optional<Payment> find(StoreTransaction tx, HoldRequest request)
      throws SQLException, PaymentRefused {
    Optional<Payment> earlier = payments.find(tx, request.purchaseId(), request.attempt());
    if (earlier.isEmpty()) {
      // The same request may have come in between the two looks.
      earlier = payments.findLive(tx, request.purchaseId());
      if (earlier.isPresent() && earlier.get().attempt() != request.attempt()) {
        throw new PaymentRefused(
            "payment-already-stands",
            "Another attempt to pay this purchase stands; ask what became of it.");
      }
    }
    if (earlier.isPresent() && !earlier.get().repeats(request)) {
      throw new PaymentRefused(
          "attempt-reused",
          "This attempt was made with another payer, amount or method; take the next attempt"
              + " number.");
    }
    return earlier;
  }

  /**
   * @throws PaymentRefused {@code attempt-voided}
   */
  static Outcome of(Payment earlier) throws PaymentRefused {
    return switch (earlier.state()) {
      case INTENDED -> new Outcome.Unknown(earlier.id());
      case REQUIRES_ACTION -> new Outcome.RequiresAction(earlier.id(), earlier.actionUrl());
      case HELD, PREPARED -> new Outcome.Held(earlier.id());
      case CAPTURING -> new Outcome.Settling(earlier.id());
      case CAPTURED -> new Outcome.Captured(earlier.id());
      case CAPTURE_FAILED ->
          new Outcome.CaptureFailed(earlier.id(), earlier.declineCode(), earlier.declineReason());
      case DECLINED ->
          new Outcome.Declined(earlier.id(), earlier.declineCode(), earlier.declineReason());
      case VOIDING, VOIDED ->
          throw new PaymentRefused(
              "attempt-voided",
              "The hold of this attempt was given back; take the next attempt number.");
    };
  }
}
