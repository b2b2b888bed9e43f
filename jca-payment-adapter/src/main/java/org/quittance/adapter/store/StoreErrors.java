package org.quittance.adapter.store;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.quittance.adapter.api.PaymentUnavailable;

/**
 * What the SQLStates of Derby and PostgreSQL mean to the adapter; they are interpreted here only.
 */
public final class StoreErrors {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final Set<String> DEADLOCKS = Set.of("40001", "40P01");
  private static final Set<String> LOCK_TIMEOUTS = Set.of("40XL1", "40XL2", "55P03");
  private static final Set<String> OUT_OF_RANGE = Set.of("22003");

  private StoreErrors() {}

  /** Whether a row with the same key stands already. */
  public static boolean isDuplicate(SQLException failure) {
    return UNIQUE_VIOLATION.equals(failure.getSQLState());
  }

  /** Whether a sum left the range of the column. */
  public static boolean isOutOfRange(SQLException failure) {
    return OUT_OF_RANGE.contains(String.valueOf(failure.getSQLState()));
  }

  /** Whether something came in between and the same work may now simply be done again. */
  static boolean isWorthRepeating(SQLException failure) {
    return isDuplicate(failure) || isDeadlock(failure) || isConnectionLost(failure);
  }

  /** The same, and whether a row is merely locked by somebody for longer than a wait. */
  static boolean isWorthWaiting(SQLException failure) {
    return isConnectionLost(failure) || isBusy(failure);
  }

  /**
   * Whether a connection broke that had been good; not having been given one in time is another
   * matter, and has been waited for already.
   */
  static boolean isConnectionLost(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return !(failure instanceof SQLTransientConnectionException)
        && (state.startsWith("08") || state.startsWith("57P"));
  }

  private static boolean isDeadlock(SQLException failure) {
    return DEADLOCKS.contains(String.valueOf(failure.getSQLState()));
  }

  /**
   * Whether the store itself went away, as opposed to being busy, or to a processor outside that
   * does not answer; a managed connection that met this should leave its pool.
   */
  public static boolean isLost(PaymentUnavailable failure) {
    if (failure.getCause() instanceof IOException) {
      return false;
    }
    return !(failure.getCause() instanceof SQLException cause) || !isBusy(cause);
  }

  static PaymentUnavailable translate(SQLException failure) {
    return new PaymentUnavailable(
        isBusy(failure)
            ? "The payment store is busy with the same records; ask again in a moment."
            : "The payment store does not answer; ask again later. (" + reason(failure) + ")",
        failure);
  }

  private static boolean isBusy(SQLException failure) {
    return isDuplicate(failure)
        || isDeadlock(failure)
        || LOCK_TIMEOUTS.contains(String.valueOf(failure.getSQLState()));
  }

  private static String reason(SQLException failure) {
    Throwable root = failure;
    while (root.getCause() instanceof SQLException deeper) {
      root = deeper;
    }
    return root.getMessage();
  }
}
