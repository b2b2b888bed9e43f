package org.quittance.distribution.license;

import org.quittance.distribution.house.Database;

class ExchangingAProofOnDerbyIT extends ExchangingAProof {

  @Override
  Database database() {
    return Database.derby();
  }
}
