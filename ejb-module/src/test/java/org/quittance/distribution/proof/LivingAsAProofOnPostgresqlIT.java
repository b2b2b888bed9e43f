package org.quittance.distribution.proof;

import org.quittance.distribution.house.Database;

class LivingAsAProofOnPostgresqlIT extends LivingAsAProof {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
