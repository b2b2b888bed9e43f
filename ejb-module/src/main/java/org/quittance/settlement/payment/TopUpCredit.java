package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.quittance.adapter.api.Amount;
import org.quittance.shared.Money;

/** Pays store credit in; durable when it returns, and once for each transfer ID. */
@Stateless
public class TopUpCredit {

  @Inject private PaymentStore store;

  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void topUp(UUID transferId, String payer, Money amount) {
    store.ask(
        connection -> {
          connection.topUp(transferId, payer, new Amount(amount.minor(), amount.currency()));
          return null;
        });
  }
}
