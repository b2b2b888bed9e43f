package org.quittance.storefront.partner;

import org.quittance.distribution.house.Database;

class SellingAsAPartnerOnDerbyIT extends SellingAsAPartner {

  @Override
  Database database() {
    return Database.derby();
  }
}
