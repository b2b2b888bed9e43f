package org.quittance.adapter.testing;

import java.sql.Connection;
import java.sql.SQLException;
import org.quittance.adapter.store.StoreSettings;

/** A real database of its own, which can be taken away and brought back with all it holds. */
public interface TestDatabase {

  /** Settings of an adapter that works there as this node. */
  StoreSettings settings(String node);

  /** A connection beside the adapter's own. */
  Connection connect() throws SQLException;

  void goAway() throws Exception;

  void comeBack() throws Exception;
}
