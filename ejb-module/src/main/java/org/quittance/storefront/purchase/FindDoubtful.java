package org.quittance.storefront.purchase;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.PastLocks;

/** Finds purchases without an end. Reads past the locks of others: what is found is a hint. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FindDoubtful {

  private static final String CLAIMS =
      "SELECT c.purchase_id, c.attempt, c.state, c.attempted_at, c.busy_until, c.node, c.process_id,"
          + " CAST(NULL AS CHAR(36)) FROM storefront.claim c"
          + " WHERE c.state IN ('claimed', 'requires_action', 'voiding')"
          + " AND c.claimed_at < ? AND c.purchase_id > ? ORDER BY c.purchase_id";

  private static final String SETTLING =
      "SELECT p.id, c.attempt, p.state, p.changed_at, c.busy_until, c.node, c.process_id,"
          + " p.payment_id FROM storefront.purchase p"
          + " JOIN storefront.claim c ON c.purchase_id = p.id"
          + " WHERE p.state = 'settling' AND p.changed_at < ? AND p.id > ? ORDER BY p.id";

  private static final String UNACKNOWLEDGED =
      "SELECT p.id, c.attempt, p.state, p.changed_at, c.busy_until, c.node, c.process_id,"
          + " p.payment_id FROM storefront.purchase p"
          + " JOIN storefront.claim c ON c.purchase_id = p.id"
          + " WHERE (p.state = 'voiding' OR p.state = 'authorised' AND p.acknowledge_by <= ?)"
          + " AND p.id > ? ORDER BY p.id";

  @Resource(lookup = "jdbc/quittance")
  private DataSource dataSource;

  /** Claims without an end that were made before the given instant. */
  public List<Doubtful> claims(Instant madeBefore, Optional<UUID> after, int limit) {
    return find(CLAIMS, madeBefore, after, limit);
  }

  /** Purchases that have been settling since before the given instant. */
  public List<Doubtful> settling(Instant since, Optional<UUID> after, int limit) {
    return find(SETTLING, since, after, limit);
  }

  /** Purchases whose receipt may not be acknowledged any more, and those being given back. */
  public List<Doubtful> unacknowledged(Instant now, Optional<UUID> after, int limit) {
    return find(UNACKNOWLEDGED, now, after, limit);
  }

  private List<Doubtful> find(String sql, Instant before, Optional<UUID> after, int limit) {
    try {
      return PastLocks.list(
          dataSource,
          sql,
          query -> {
            query.setTimestamp(1, InstantConverter.timestamp(before));
            query.setString(2, after.map(UUID::toString).orElse(""));
          },
          limit,
          FindDoubtful::doubtful);
    } catch (SQLException failed) {
      throw new IllegalStateException("Purchases without an end could not be looked for.", failed);
    }
  }

  private static Doubtful doubtful(ResultSet row) throws SQLException {
    String payment = row.getString(8);
    return new Doubtful(
        UUID.fromString(row.getString(1)),
        row.getInt(2),
        PurchaseState.of(row.getString(3)),
        InstantConverter.instant(row.getTimestamp(4)),
        InstantConverter.instant(row.getTimestamp(5)),
        row.getString(6),
        UUID.fromString(row.getString(7)),
        payment == null ? null : UUID.fromString(payment));
  }
}
