package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class HoldingTooLateOnDerbyIT extends HoldingTooLate {

  @Override
  Database database() {
    return Database.derby();
  }
}
