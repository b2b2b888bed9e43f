package org.quittance.adapter.store;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * Connects by the database's driver itself. {@code DriverManager} is left alone: it may have missed
 * a driver on the server's class path, and its login time-out belongs to the whole process.
 */
final class DriverSource implements DataSource {
  private final StoreSettings settings;
  private PrintWriter logWriter;

  DriverSource(StoreSettings settings) {
    this.settings = settings;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connect(settings.properties());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The store's own user connects");
  }

  /**
   * Starts an embedded database, however long its own recovery takes, and makes it if that is
   * wanted. This is no property of the pool, for a database that vanished later would come back
   * empty; and it tells at once, where the pool would wait, that nothing is there.
   */
  void boot() throws SQLException {
    if (settings.isDerby()) {
      Properties properties = settings.properties();
      if (settings.create()) {
        properties.setProperty("create", "true");
      }
      connect(properties).close();
    }
  }

  private Connection connect(Properties properties) throws SQLException {
    return driver().connect(settings.url(), properties);
  }

  private Driver driver() throws SQLException {
    try {
      return (Driver)
          Class.forName(settings.driver(), true, DriverSource.class.getClassLoader())
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException missing) {
      throw new SQLException("The driver is not on the class path: " + settings.driver(), missing);
    }
  }

  @Override
  public PrintWriter getLogWriter() {
    return logWriter;
  }

  @Override
  public void setLogWriter(PrintWriter writer) {
    logWriter = writer;
  }

  /** Whoever asks the pool waits no longer than the pool allows, so there is nothing to set. */
  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("java.util.logging is not used");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException("Nothing is wrapped");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
