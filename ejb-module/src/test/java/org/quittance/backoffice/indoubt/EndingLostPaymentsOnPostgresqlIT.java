package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingLostPaymentsOnPostgresqlIT extends EndingLostPayments {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
