package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingLostPaymentsOnDerbyIT extends EndingLostPayments {

  @Override
  Database database() {
    return Database.derby();
  }
}
