package org.quittance.backoffice.indoubt;

import org.quittance.distribution.house.Database;

class EndingRefundRequestsOnPostgresqlIT extends EndingRefundRequests {

  @Override
  Database database() {
    return Database.postgresql();
  }
}
