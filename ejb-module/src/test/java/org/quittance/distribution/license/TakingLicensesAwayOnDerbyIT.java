package org.quittance.distribution.license;

import org.quittance.distribution.house.Database;

class TakingLicensesAwayOnDerbyIT extends TakingLicensesAway {

  @Override
  Database database() {
    return Database.derby();
  }
}
