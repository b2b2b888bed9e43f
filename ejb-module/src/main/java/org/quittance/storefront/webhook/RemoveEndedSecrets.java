package org.quittance.storefront.webhook;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Removes the secrets that sign nothing any more.
 *
 * <p>Transaction: a new one on the license database; after a crash the next round removes them.
 */
@Stateless
public class RemoveEndedSecrets {

  @Inject private EndpointSecrets secrets;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void remove() {
    secrets.removeEnded();
  }
}
