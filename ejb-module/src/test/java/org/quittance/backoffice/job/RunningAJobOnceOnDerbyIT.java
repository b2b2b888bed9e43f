package org.quittance.backoffice.job;

import org.quittance.distribution.house.Database;

class RunningAJobOnceOnDerbyIT extends RunningAJobOnce {

  @Override
  Database database() {
    return Database.derby();
  }
}
