package org.quittance.settlement.payment;

import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.HoldRequest;
import org.quittance.adapter.api.PaymentMethod;
import org.quittance.shared.Money;

/**
 * What is to be paid.
 *
 * @param purchaseId what for
 * @param attempt 1 for the first try, counting up; with the purchase ID the gateway's key
 * @param payer opaque owner of the paying account
 * @param amount how much
 * @param token the payer's card as the processor calls it; null for store credit
 */
public record PaymentOrder(UUID purchaseId, int attempt, String payer, Money amount, String token) {

  /** Whether the processor is asked, outside any transaction. */
  public boolean isCard() {
    return token != null;
  }

  /** The order as the adapter takes it, under the number of the attempt that pays for it. */
  HoldRequest request(int paidAttempt) {
    return new HoldRequest(
        purchaseId,
        paidAttempt,
        payer,
        new Amount(amount.minor(), amount.currency()),
        isCard() ? PaymentMethod.card(token) : PaymentMethod.credit());
  }

  /** Without the token, which reaches no log. */
  @Override
  public String toString() {
    return "PaymentOrder[" + purchaseId + " " + attempt + " " + amount + "]";
  }
}
