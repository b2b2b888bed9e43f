package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class LosingACardsReceiptOnPostgresqlIT extends LosingACardsReceipt {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
