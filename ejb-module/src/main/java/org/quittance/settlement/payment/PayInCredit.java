package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.Remark;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

/**
 * Pays store credit in for somebody, who did it and why kept with it; durable when it returns, and
 * once for each transfer ID. Transaction: none of ours; the adapter's local one.
 */
@Stateless
public class PayInCredit {

  @Inject private PaymentStore store;

  /**
   * @param amount more than zero
   * @param actor who pays it in, for the account's history
   * @throws CreditKeyReused if the transfer ID stands for another payment
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void payIn(UUID transferId, String payer, Money amount, String actor, String reason) {
    store.ask(connection -> payIn(connection, transferId, payer, amount, actor, reason));
  }

  private static Void payIn(
      PaymentConnection connection,
      UUID transferId,
      String payer,
      Money amount,
      String actor,
      String reason)
      throws PaymentException {
    try {
      connection.payIn(
          transferId,
          payer,
          new Amount(amount.minor(), amount.currency()),
          new Remark(actor, reason));
      return null;
    } catch (PaymentRefused refused) {
      switch (refused.code()) {
        case "transfer-id-reused" -> throw new CreditKeyReused();
        case "amount-not-possible", "request-not-possible" ->
            throw new InvalidRequest(refused.getMessage());
        default -> throw refused;
      }
    }
  }
}
