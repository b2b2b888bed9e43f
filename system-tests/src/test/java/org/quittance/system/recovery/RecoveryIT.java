package org.quittance.system.recovery;

import org.junit.jupiter.api.Nested;
import org.quittance.system.harness.Database;

/** The first risk of all: one half of a purchase without the other. Both databases, always. */
class RecoveryIT {

  @Nested
  class OnDerby extends RecoverySituation {
    OnDerby() {
      super(Database.Product.DERBY);
    }
  }

  @Nested
  class OnPostgresql extends RecoverySituation {
    OnPostgresql() {
      super(Database.Product.POSTGRES);
    }
  }
}
