package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class TellingForgottenBranchesOnPostgresqlIT extends TellingForgottenBranches {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
