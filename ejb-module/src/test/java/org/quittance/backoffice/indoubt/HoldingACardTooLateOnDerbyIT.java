package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class HoldingACardTooLateOnDerbyIT extends HoldingACardTooLate {

  @Override
  Database database() {
    return Database.derby();
  }
}
