package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class DeliveringWebhooksOnPostgresqlIT extends DeliveringWebhooks {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
