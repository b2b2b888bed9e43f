package org.quittance.adapter.refund;

import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.RefundStanding;
import org.quittance.adapter.api.RefundStanding.State;
import org.quittance.adapter.gateway.outside.CardRefund;

/**
 * Money paid back. It is requested within a branch, with its amount reserved on the payment. If the
 * branch rolls back it is released, and may be requested anew; if it commits, store credit is paid
 * at once and a card's refund is granted, stuck while the processor's answer is unknown, and paid.
 * A paid one may bounce and is then granted again.
 *
 * @param branchId the branch that asked last
 * @param reference its ID at the processor, or null
 * @param tries how often the processor was asked without a certain answer
 * @param bounces how often it came back
 */
public record Refund(
    UUID id,
    UUID paymentId,
    UUID purchaseId,
    Amount amount,
    State state,
    UUID branchId,
    String reference,
    int tries,
    int bounces) {

  RefundStanding standing(State told) {
    return new RefundStanding(id, paymentId, purchaseId, amount, told);
  }

  /** As a processor is asked about it. */
  public CardRefund card(String paymentReference) {
    return new CardRefund(id, bounces, paymentReference, amount, tries);
  }
}
