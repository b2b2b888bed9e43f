package org.quittance.backoffice.reconciliation;

import org.quittance.distribution.house.Database;

class ComparingReplacedProofsOnDerbyIT extends ComparingReplacedProofs {

  @Override
  Database database() {
    return Database.derby();
  }
}
