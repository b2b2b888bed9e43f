package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class AskingWhyNotOnPostgresqlIT extends AskingWhyNot {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
