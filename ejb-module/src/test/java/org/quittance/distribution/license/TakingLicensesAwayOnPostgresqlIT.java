package org.quittance.distribution.license;

import org.quittance.distribution.house.Database;

class TakingLicensesAwayOnPostgresqlIT extends TakingLicensesAway {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
