package org.quittance.settlement.refund;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.quittance.shared.InstantConverter;
import org.quittance.shared.PastLocks;

/** Finds requests without an outcome. Reads past the locks of others: what is found is a hint. */
@Stateless
public class FindRequests {

  private static final String UNDECIDED =
      "SELECT id, attempt FROM settlement.refund"
          + " WHERE state = 'requested' AND busy_until <= ? AND id > ? ORDER BY id";

  @Resource(lookup = "jdbc/quittance")
  private DataSource dataSource;

  /**
   * A request without an outcome.
   *
   * @param refundId of the refund it asks for
   * @param attempt the last that worked on it
   */
  public record Undecided(UUID refundId, int attempt) {}

  /** Those whose last attempt's time was up at the given instant. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<Undecided> upAt(Instant instant, Optional<UUID> after, int limit) {
    try {
      return PastLocks.list(
          dataSource,
          UNDECIDED,
          query -> {
            query.setTimestamp(1, InstantConverter.timestamp(instant));
            query.setString(2, after.map(UUID::toString).orElse(""));
          },
          limit,
          row -> new Undecided(UUID.fromString(row.getString(1)), row.getInt(2)));
    } catch (SQLException failed) {
      throw new IllegalStateException("Undecided refunds could not be looked for.", failed);
    }
  }
}
