package org.quittance.storefront.delivery;

import org.quittance.distribution.house.Database;

class SharingDeliveriesOnDerbyIT extends SharingDeliveries {

  @Override
  Database database() {
    return Database.derby();
  }
}
