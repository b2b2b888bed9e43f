package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainLaterOnPostgresqlIT extends IssuingAgainLater {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
