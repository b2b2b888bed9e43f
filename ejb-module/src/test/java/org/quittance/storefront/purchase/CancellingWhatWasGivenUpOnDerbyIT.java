package org.quittance.storefront.purchase;

import org.quittance.distribution.house.Database;

class CancellingWhatWasGivenUpOnDerbyIT extends CancellingWhatWasGivenUp {

  @Override
  Database database() {
    return Database.derby();
  }
}
