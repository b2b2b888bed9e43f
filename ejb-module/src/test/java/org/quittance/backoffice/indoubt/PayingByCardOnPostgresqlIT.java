package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class PayingByCardOnPostgresqlIT extends PayingByCard {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
