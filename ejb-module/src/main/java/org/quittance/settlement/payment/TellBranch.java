package org.quittance.settlement.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells the adapter that a transaction was committed whose coordinator forgot to. Only for who sees
 * in the license database what that very transaction wrote.
 *
 * <p>Transaction: none; the adapter writes it in its own. A crash before it leaves it to the next
 * round of the janitor.
 */
@Stateless
public class TellBranch {

  @Inject private PaymentStore store;

  /** Whether the adapter's part is committed now. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean committed(UUID branchId) {
    return store.ask(connection -> connection.tellCommitted(branchId));
  }
}
