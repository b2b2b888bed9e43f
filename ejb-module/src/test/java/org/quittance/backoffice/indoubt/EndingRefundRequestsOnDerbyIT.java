package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingRefundRequestsOnDerbyIT extends EndingRefundRequests {

  @Override
  Database database() {
    return Database.derby();
  }
}
