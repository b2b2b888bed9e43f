package org.quittance.adapter.payment;

import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.Charge;

/**
 * One try to pay one purchase. It is intended before the gateway is asked, then held or declined; a
 * hold is bound to the branch that made or adopted it, prepared with that branch, and captured or
 * voided with it. At most one payment of a purchase is live (intended, held, prepared, captured).
 *
 * @param branchId the branch that ends it, or null
 */
record Payment(
    UUID id,
    UUID purchaseId,
    int attempt,
    String payer,
    Amount amount,
    State state,
    UUID branchId,
    String declineCode,
    String declineReason) {

  static Payment intended(UUID id, HoldRequest request) {
    return new Payment(
        id,
        request.purchaseId(),
        request.attempt(),
        request.payer(),
        request.amount(),
        State.INTENDED,
        null,
        null,
        null);
  }

  boolean matches(HoldRequest request) {
    return purchaseId.equals(request.purchaseId())
        && payer.equals(request.payer())
        && amount.equals(request.amount());
  }

  Charge charge() {
    return new Charge(id, purchaseId, payer, amount);
  }

  PaymentStanding standing() {
    return new PaymentStanding(id, purchaseId, attempt, payer, state, amount, 0, 0);
  }
}
