package org.quittance.storefront.event;

import org.quittance.distribution.house.Database;

class TellingAStoreOnPostgresqlIT extends TellingAStore {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
