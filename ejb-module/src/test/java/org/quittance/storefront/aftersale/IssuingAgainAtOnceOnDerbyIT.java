package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainAtOnceOnDerbyIT extends IssuingAgainAtOnce {

  @Override
  Database database() {
    return Database.derby();
  }
}
