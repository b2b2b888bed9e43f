package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.quittance.adapter.api.Amount;
import org.quittance.adapter.api.PaymentConnection;
import org.quittance.adapter.api.PaymentException;
import org.quittance.adapter.api.PaymentRefused;
import org.quittance.adapter.api.Remark;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;

/**
 * Agrees how far a payer may buy on account; durable when it returns, and said again it changes
 * nothing. Transaction: none of ours; the adapter's local one.
 */
@Stateless
public class AgreeCreditLimit {

  @Inject private PaymentStore store;

  /**
   * @param limit zero or more
   * @param actor who agrees, for the account's history
   * @throws CreditLimitInUse if more than that is used already
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void agree(String payer, Money limit, String actor, String reason) {
    store.ask(connection -> agree(connection, payer, limit, new Remark(actor, reason)));
  }

  private static Void agree(PaymentConnection connection, String payer, Money limit, Remark remark)
      throws PaymentException {
    try {
      connection.agreeLimit(payer, new Amount(limit.minor(), limit.currency()), remark);
      return null;
    } catch (PaymentRefused refused) {
      switch (refused.code()) {
        case "limit-in-use" -> throw new CreditLimitInUse(refused.getMessage());
        case "request-not-possible" -> throw new InvalidRequest(refused.getMessage());
        default -> throw refused;
      }
    }
  }
}
