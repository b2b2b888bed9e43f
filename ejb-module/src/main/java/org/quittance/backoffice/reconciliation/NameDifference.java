package org.quittance.backoffice.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.quittance.storefront.purchase.Difference;

/** Names a difference that the storefront met, in the transaction that met it. */
@ApplicationScoped
class NameDifference {

  @Inject private Discrepancies discrepancies;

  void name(@Observes Difference met) {
    discrepancies.add(new Finding(met.kind(), met.purchaseId(), met.facts(), met.repair()));
  }
}
