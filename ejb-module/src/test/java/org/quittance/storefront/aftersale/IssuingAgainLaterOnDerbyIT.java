package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class IssuingAgainLaterOnDerbyIT extends IssuingAgainLater {

  @Override
  Database database() {
    return Database.derby();
  }
}
