package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainOnPostgresqlIT extends IssuingAgain {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
