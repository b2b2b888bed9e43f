package org.quittance.storefront.aftersale;

import org.quittance.distribution.house.Database;

class AskingWhyNotOnDerbyIT extends AskingWhyNot {

  @Override
  Database database() {
    return Database.derby();
  }
}
