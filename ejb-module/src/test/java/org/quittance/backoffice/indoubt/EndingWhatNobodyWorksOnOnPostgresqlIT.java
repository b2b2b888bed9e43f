package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingWhatNobodyWorksOnOnPostgresqlIT extends EndingWhatNobodyWorksOn {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
