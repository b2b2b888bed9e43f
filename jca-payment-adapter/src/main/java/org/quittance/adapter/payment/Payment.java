package org.quittance.adapter.payment;

import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentStanding;
import org.quittance.adapter.api.PaymentStanding.State;
import org.quittance.adapter.gateway.Charge;
import org.quittance.adapter.gateway.outside.CardCharge;

/**
 * One try to pay one purchase. It is intended before the gateway is asked, then held or declined,
 * for a card perhaps after the payer acted; a hold is bound to the branch that made or adopted it,
 * prepared with that branch, and ends with it. Store credit is captured or voided at once; a card
 * is capturing until the processor took the money or never will, or voiding until it gave the hold
 * back. At most one payment of a purchase is live ({@link Transitions#isLive}).
 *
 * @param gateway the name of the gateway that keeps or is asked for the money
 * @param token the processor's name of the payer's card, or null
 * @param branchId the branch that ends it, or null
 * @param declineCode why it was declined or its capture failed, or null
 * @param reference its ID at the processor; null before the processor knows it, and then certainly
 *     nothing is set aside there
 * @param actionUrl where the payer must act, or null
 * @param refundedMinor what refunds took back or have reserved
 * @param disputedMinor what open and lost disputes took back
 * @param tries how often the processor was asked for its end without a certain answer
 */
public record Payment(
    UUID id,
    UUID purchaseId,
    int attempt,
    String payer,
    Amount amount,
    String gateway,
    String token,
    State state,
    UUID branchId,
    String declineCode,
    String declineReason,
    String reference,
    String actionUrl,
    long refundedMinor,
    long disputedMinor,
    int tries) {

  /** The name of the gateway whose books stand in the adapter's own store. */
  static final String LEDGER = "ledger";

  static Payment intended(UUID id, HoldRequest request, String gateway) {
    return new Payment(
        id,
        request.purchaseId(),
        request.attempt(),
        request.payer(),
        request.amount(),
        gateway,
        request.method().token(),
        State.INTENDED,
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0);
  }

  /** Whether a processor outside has to be asked about it. */
  public boolean isOutside() {
    return !gateway.equals(LEDGER);
  }

  boolean matches(HoldRequest request) {
    return purchaseId.equals(request.purchaseId())
        && payer.equals(request.payer())
        && amount.equals(request.amount());
  }

  /** The same, and paid by the same means. */
  boolean repeats(HoldRequest request) {
    return matches(request)
        && isOutside() == request.method().isCard()
        && (token == null || token.equals(request.method().token()));
  }

  /** Whether it is captured and nobody took all of it, or disputes a part of it. */
  boolean stands() {
    return state == State.CAPTURED && disputedMinor == 0 && refundedMinor < amount.minor();
  }

  /** As the ledger is asked about it. */
  public Charge charge() {
    return new Charge(id, purchaseId, payer, amount);
  }

  /** As a processor is asked about it. */
  public CardCharge card() {
    return new CardCharge(purchaseId, attempt, amount, token);
  }

  PaymentStanding standing() {
    return new PaymentStanding(
        id, purchaseId, attempt, payer, state, amount, refundedMinor, disputedMinor);
  }

  /** Without the token, which reaches no log. */
  @Override
  public String toString() {
    return "payment " + id + " of " + amount + ", " + state;
  }
}
