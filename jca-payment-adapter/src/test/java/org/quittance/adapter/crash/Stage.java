package org.quittance.adapter.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.quittance.adapter.store.StoreSettings;

/**
 * The two databases of one test.
 *
 * @param storeUrl of the adapter's store
 * @param licenseUrl of the license database
 */
record Stage(String storeUrl, String licenseUrl) {

  /** A process and the one after it have the same node name. */
  StoreSettings storeSettings() {
    boolean derby = storeUrl.startsWith("jdbc:derby:");
    return new StoreSettings(
        storeUrl,
        derby ? null : LicenseStore.USER,
        derby ? null : LicenseStore.USER,
        derby,
        "node");
  }

  Connection connectToStore() throws SQLException {
    return storeUrl.startsWith("jdbc:derby:")
        ? DriverManager.getConnection(storeUrl)
        : DriverManager.getConnection(storeUrl, LicenseStore.USER, LicenseStore.USER);
  }
}
