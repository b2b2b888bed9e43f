package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class DisputingAPaymentOnPostgresqlIT extends DisputingAPayment {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
