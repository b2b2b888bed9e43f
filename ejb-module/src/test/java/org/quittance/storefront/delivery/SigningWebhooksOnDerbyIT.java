package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class SigningWebhooksOnDerbyIT extends SigningWebhooks {

  @Override
  Database database() {
    return Database.derby();
  }
}
