package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class HoldingTooLateOnPostgresqlIT extends HoldingTooLate {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
