package org.quittance.storefront.event;

import org.quittance.distribution.house.Database;

class PublishingEventsOnPostgresqlIT extends PublishingEvents {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
