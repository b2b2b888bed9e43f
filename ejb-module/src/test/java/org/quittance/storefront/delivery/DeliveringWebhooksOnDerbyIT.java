package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class DeliveringWebhooksOnDerbyIT extends DeliveringWebhooks {

  @Override
  Database database() {
    return Database.derby();
  }
}
