package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class SharingDeliveriesOnPostgresqlIT extends SharingDeliveries {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
