package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class PayingBackOnPostgresqlIT extends PayingBack {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
