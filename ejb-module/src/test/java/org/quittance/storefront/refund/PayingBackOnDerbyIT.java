package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class PayingBackOnDerbyIT extends PayingBack {

  @Override
  Database database() {
    return Database.derby();
  }
}
