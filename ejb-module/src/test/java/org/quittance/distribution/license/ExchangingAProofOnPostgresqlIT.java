package org.quittance.distribution.license;

import org.quittance.distribution.house.Database;

class ExchangingAProofOnPostgresqlIT extends ExchangingAProof {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
