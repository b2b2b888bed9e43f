package org.quittance.storefront.event;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Writes a fact to be told.
 *
 * <p>Transaction: joins the one that makes the fact true; both are committed or neither. A crash
 * afterwards leaves the row to the publisher of whichever process is next.
 */
@Stateless
public class WriteEvent {

  @Inject private Outbox outbox;

  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void write(News news) {
    outbox.add(new OutboxEvent(news));
  }
}
