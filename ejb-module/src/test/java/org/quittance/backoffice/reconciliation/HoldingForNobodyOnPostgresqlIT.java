package org.quittance.backoffice.reconciliation;

import org.quittance.distribution.house.Database;

class HoldingForNobodyOnPostgresqlIT extends HoldingForNobody {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
