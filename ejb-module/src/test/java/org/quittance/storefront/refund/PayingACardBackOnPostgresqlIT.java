package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class PayingACardBackOnPostgresqlIT extends PayingACardBack {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
