package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainOnDerbyIT extends IssuingAgain {

  @Override
  Database database() {
    return Database.derby();
  }
}
