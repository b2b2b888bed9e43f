package org.quittance.storefront.refund;

import org.quittance.distribution.house.Database;

class DisputingAPaymentOnDerbyIT extends DisputingAPayment {

  @Override
  Database database() {
    return Database.derby();
  }
}
