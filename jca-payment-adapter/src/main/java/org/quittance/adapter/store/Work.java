package org.quittance.adapter.store;

import java.sql.SQLException;
import org.quittance.adapter.api.PaymentException;

/**
 * What is done within one local transaction. It may run again from the start (see {@link
 * Store#transact}), so it changes nothing outside the transaction and looks before it inserts.
 */
@FunctionalInterface
public interface Work<T> {

  T apply(StoreTransaction tx) throws SQLException, PaymentException;
}
