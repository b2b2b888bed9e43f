package org.quittance.adapter.store;

import java.sql.SQLException;
import org.quittance.adapter.api.PaymentException;

/** What must be done in the store once per process, before anything else is done there. */
@FunctionalInterface
public interface FirstContact {

  void meet(StoreTransaction tx) throws SQLException, PaymentException;
}
