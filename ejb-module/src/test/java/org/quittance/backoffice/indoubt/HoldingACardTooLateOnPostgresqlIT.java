package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class HoldingACardTooLateOnPostgresqlIT extends HoldingACardTooLate {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
