package org.quittance.storefront.partner;

import org.quittance.distribution.house.Database;

class BuyingOnAccountOnPostgresqlIT extends BuyingOnAccount {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
