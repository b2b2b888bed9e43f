package org.quittance.backoffice.job;

import org.quittance.distribution.house.Database;

class RunningAJobOnceOnPostgresqlIT extends RunningAJobOnce {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
