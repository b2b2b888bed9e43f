package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class SigningWebhooksOnPostgresqlIT extends SigningWebhooks {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
