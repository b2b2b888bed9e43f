package org.quittance.storefront.partner;

import org.quittance.distribution.house.Database;

class BuyingOnAccountOnDerbyIT extends BuyingOnAccount {

  @Override
  Database database() {
    return Database.derby();
  }
}
