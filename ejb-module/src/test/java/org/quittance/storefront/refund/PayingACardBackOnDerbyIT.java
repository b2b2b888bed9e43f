package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class PayingACardBackOnDerbyIT extends PayingACardBack {

  @Override
  Database database() {
    return Database.derby();
  }
}
