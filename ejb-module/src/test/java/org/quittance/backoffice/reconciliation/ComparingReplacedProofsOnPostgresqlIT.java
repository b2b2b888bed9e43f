package org.quittance.backoffice.reconciliation;

import org.quittance.distribution.house.Database;

class ComparingReplacedProofsOnPostgresqlIT extends ComparingReplacedProofs {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
