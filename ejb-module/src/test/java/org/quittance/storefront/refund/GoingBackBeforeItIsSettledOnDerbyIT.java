package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class GoingBackBeforeItIsSettledOnDerbyIT extends GoingBackBeforeItIsSettled {

  @Override
  Database database() {
    return Database.derby();
  }
}
