package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingWhatNobodyWorksOnOnDerbyIT extends EndingWhatNobodyWorksOn {

  @Override
  Database database() {
    return Database.derby();
  }
}
