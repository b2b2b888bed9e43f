package org.quittance.backoffice.reconciliation;

import org.quittance.distribution.house.Database;

class HoldingForNobodyOnDerbyIT extends HoldingForNobody {

  @Override
  Database database() {
    return Database.derby();
  }
}
