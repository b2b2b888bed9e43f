package org.quittance.adapter.crash;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.XADataSource;
import org.apache.derby.jdbc.EmbeddedXADataSource;
import org.postgresql.xa.PGXADataSource;
import org.quittance.adapter.api.PaymentNotice;

/** The license database: what was sold and refunded, and of what it was told. */
final class LicenseStore {
  static final String USER = "postgres";

  private final String url;

  LicenseStore(String url) {
    this.url = url;
  }

  void make() throws SQLException {
    String create = url.startsWith("jdbc:derby:") ? url + ";create=true" : url;
    try (Connection connection = DriverManager.getConnection(create, USER, USER);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE sold (purchase_id CHAR(36) NOT NULL PRIMARY KEY)");
      statement.execute("CREATE TABLE refunded (refund_id CHAR(36) NOT NULL PRIMARY KEY)");
      statement.execute(
          "CREATE TABLE told (notice_id CHAR(36) NOT NULL PRIMARY KEY, kind VARCHAR(20) NOT NULL)");
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, USER, USER);
  }

  LicenseBranch branch() throws SQLException {
    return new LicenseBranch(source().getXAConnection(USER, USER));
  }

  private XADataSource source() {
    if (url.startsWith("jdbc:derby:")) {
      EmbeddedXADataSource source = new EmbeddedXADataSource();
      source.setDatabaseName(url.substring("jdbc:derby:".length()));
      return source;
    }
    PGXADataSource source = new PGXADataSource();
    source.setUrl(url);
    return source;
  }

  /** A fact is taken in, or known already; committed when it returns. */
  void takeIn(PaymentNotice notice) {
    try (Connection connection = connect()) {
      if (!exists(connection, "SELECT 1 FROM told WHERE notice_id = ?", notice.noticeId())) {
        try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO told (notice_id, kind) VALUES (?, ?)")) {
          insert.setString(1, notice.noticeId().toString());
          insert.setString(2, notice.kind().name());
          insert.executeUpdate();
        }
      }
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  boolean isSold(UUID purchase) throws SQLException {
    try (Connection connection = connect()) {
      return exists(connection, "SELECT 1 FROM sold WHERE purchase_id = ?", purchase);
    }
  }

  private static boolean exists(Connection connection, String sql, UUID id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, id.toString());
      return select.executeQuery().next();
    }
  }
}
