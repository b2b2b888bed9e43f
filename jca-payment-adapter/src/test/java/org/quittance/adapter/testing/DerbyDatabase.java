package org.quittance.adapter.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.quittance.adapter.store.StoreSettings;

/** Embedded Derby on disk. It goes away by being shut down and moved. */
public final class DerbyDatabase implements TestDatabase {
  private final Path home = Path.of("target", "stores", UUID.randomUUID().toString());
  private final Path elsewhere = home.resolveSibling(home.getFileName() + "-away");
  private final String url = "jdbc:derby:" + home;

  public DerbyDatabase() throws IOException {
    Files.createDirectories(home.getParent());
  }

  @Override
  public StoreSettings settings(String node) {
    return new StoreSettings(url, null, null, true, node);
  }

  /** As in normal operation: a database that is not there stays away. */
  public StoreSettings settingsWithoutCreate(String node) {
    return new StoreSettings(url, null, null, false, node);
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  @Override
  public void goAway() throws IOException {
    try {
      DriverManager.getConnection(url + ";shutdown=true").close();
      throw new IllegalStateException("Derby did not confirm the shutdown");
    } catch (SQLException confirmed) {
      if (!"08006".equals(confirmed.getSQLState())) {
        throw new IllegalStateException(confirmed);
      }
    }
    Files.move(home, elsewhere);
  }

  @Override
  public void comeBack() throws IOException {
    Files.move(elsewhere, home);
  }
}
