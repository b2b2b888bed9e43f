package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class WaitingForTheReceiptOnPostgresqlIT extends WaitingForTheReceipt {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
