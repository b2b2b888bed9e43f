package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class GoingBackBeforeItIsSettledOnPostgresqlIT extends GoingBackBeforeItIsSettled {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
