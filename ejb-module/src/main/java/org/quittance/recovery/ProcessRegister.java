package org.quittance.recovery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.shared.Ids;
import org.quittance.shared.ServerClock;

/**
 * Which process this is: a node name that outlives it and an ID that does not. A claim that names
 * an earlier process of the same node belongs to a dead one.
 */
@ApplicationScoped
public class ProcessRegister {

  private final String node =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.node", String.class)
          .orElse("quittance");
  private final UUID process = Ids.next();

  @Resource(lookup = "jdbc/quittance")
  private DataSource dataSource;

  @jakarta.inject.Inject private ServerClock clock;

  /** The node's stable name. */
  public String node() {
    return node;
  }

  /** The ID of this process, new at each start. */
  public UUID process() {
    return process;
  }

  /** Records that this process serves now, once; joins the caller's transaction. */
  void enter() throws SQLException {
    try (var connection = dataSource.getConnection();
        var insert =
            connection.prepareStatement(
                "INSERT INTO backoffice.process (id, node, started_at, seen_at) VALUES (?, ?, ?, ?)");
        var known = connection.prepareStatement("SELECT 1 FROM backoffice.process WHERE id = ?")) {
      known.setString(1, process.toString());
      try (var rows = known.executeQuery()) {
        if (rows.next()) {
          return;
        }
      }
      insert.setString(1, process.toString());
      insert.setString(2, node);
      insert.setTimestamp(3, now());
      insert.setTimestamp(4, now());
      insert.executeUpdate();
    }
  }

  private Timestamp now() {
    return Timestamp.valueOf(LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC));
  }
}
