package org.quittance.storefront.event;

import org.quittance.distribution.house.Database;

class PublishingEventsOnDerbyIT extends PublishingEvents {

  @Override
  Database database() {
    return Database.derby();
  }
}
