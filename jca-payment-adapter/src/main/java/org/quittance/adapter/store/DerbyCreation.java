package org.quittance.adapter.store;

import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * Makes a Derby database that is not there yet. Done once and on a connection of its own: were it a
 * property of the pool, a database that vanished later would come back empty.
 */
final class DerbyCreation {

  private DerbyCreation() {}

  static void ifWanted(StoreSettings settings) throws SQLException {
    if (settings.isDerby() && settings.create()) {
      Properties properties = new Properties();
      properties.put("create", "true");
      if (settings.user() != null) {
        properties.put("user", settings.user());
        properties.put("password", String.valueOf(settings.password()));
      }
      driver(settings).connect(settings.url(), properties).close();
    }
  }

  private static Driver driver(StoreSettings settings) throws SQLException {
    try {
      return (Driver)
          Class.forName(settings.driver(), true, DerbyCreation.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new SQLException("The driver is not on the class path: " + settings.driver(), missing);
    }
  }
}
