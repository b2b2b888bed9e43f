package org.quittance.system.recovery;

import org.quittance.system.harness.Database;

/** The first risk of all, one half of a purchase without the other, on Derby; both, always. */
class RecoveryOnDerbyIT extends RecoverySituation {
  RecoveryOnDerbyIT() {
    super(Database.Product.DERBY);
  }
}
