package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class WaitingForTheReceiptOnDerbyIT extends WaitingForTheReceipt {

  @Override
  Database database() {
    return Database.derby();
  }
}
