package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class PayingByCardOnDerbyIT extends PayingByCard {

  @Override
  Database database() {
    return Database.derby();
  }
}
