package org.quittance.storefront.event;

import org.quittance.distribution.house.Database;

class TellingAStoreOnDerbyIT extends TellingAStore {

  @Override
  Database database() {
    return Database.derby();
  }
}
