package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class TellingForgottenBranchesOnDerbyIT extends TellingForgottenBranches {

  @Override
  Database database() {
    return Database.derby();
  }
}
