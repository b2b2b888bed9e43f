package org.quittance.recovery;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.shared.Ids;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.ServerClock;
import org.quittance.shared.TimeLimits;

/**
 * Which process this is: a node name that outlives it and an ID that does not. What names an
 * earlier process of the same node belongs to a dead one; so does what names a process of another
 * node that has not said for a while that it lives.
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

  @Inject private ServerClock clock;
  @Inject private TimeLimits limits;

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

  /** Says that this process lives. */
  void seen() throws SQLException {
    try (var connection = dataSource.getConnection();
        var update =
            connection.prepareStatement("UPDATE backoffice.process SET seen_at = ? WHERE id = ?")) {
      update.setTimestamp(1, now());
      update.setString(2, process.toString());
      update.executeUpdate();
    }
  }

  /** Whether the process may still be at work: this one is, an earlier one of this node is not. */
  public boolean isLiving(String ofNode, UUID other) {
    return other.equals(process) || !ofNode.equals(node) && isLiving(other);
  }

  /** The same for who knows the process only. */
  public boolean isLiving(UUID other) {
    return other.equals(process) || wasSeenLatelyElsewhere(other);
  }

  private boolean wasSeenLatelyElsewhere(UUID other) {
    try (var connection = dataSource.getConnection();
        var query =
            connection.prepareStatement(
                "SELECT 1 FROM backoffice.process WHERE id = ? AND node <> ? AND seen_at > ?")) {
      query.setString(1, other.toString());
      query.setString(2, node);
      query.setTimestamp(3, InstantConverter.timestamp(clock.now().minus(limits.processLife())));
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    } catch (SQLException failed) {
      throw new IllegalStateException("Whether process " + other + " lives is not known.", failed);
    }
  }

  private Timestamp now() {
    return InstantConverter.timestamp(clock.now());
  }
}
