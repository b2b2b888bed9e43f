package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainAtOnceOnPostgresqlIT extends IssuingAgainAtOnce {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
