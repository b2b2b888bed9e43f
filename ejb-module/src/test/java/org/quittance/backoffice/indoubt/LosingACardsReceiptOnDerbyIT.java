package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class LosingACardsReceiptOnDerbyIT extends LosingACardsReceipt {

  @Override
  Database database() {
    return Database.derby();
  }
}
