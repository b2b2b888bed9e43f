package org.quittance.system.recovery;

import org.quittance.system.harness.Database;

/** The first risk of all, one half of a purchase without the other, on PostgreSQL; both, always. */
class RecoveryOnPostgresqlIT extends RecoverySituation {
  RecoveryOnPostgresqlIT() {
    super(Database.Product.POSTGRES);
  }
}
