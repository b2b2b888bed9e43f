package org.quittance.distribution.proof;

import org.quittance.distribution.house.Database;

class LivingAsAProofOnDerbyIT extends LivingAsAProof {

  @Override
  Database database() {
    return Database.derby();
  }
}
