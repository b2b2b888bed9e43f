package org.quittance.storefront.partner;

import org.quittance.distribution.house.Database;

class SellingAsAPartnerOnPostgresqlIT extends SellingAsAPartner {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
