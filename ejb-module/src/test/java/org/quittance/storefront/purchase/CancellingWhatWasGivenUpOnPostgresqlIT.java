package org.quittance.storefront.purchase;

import org.quittance.distribution.house.Database;

class CancellingWhatWasGivenUpOnPostgresqlIT extends CancellingWhatWasGivenUp {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
