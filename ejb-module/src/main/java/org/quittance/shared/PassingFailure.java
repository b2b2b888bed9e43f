package org.quittance.shared;

import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.TransactionRolledbackLocalException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import javax.transaction.xa.XAException;

/**
 * Tells failures that pass by themselves (a lock not had in time, a deadlock's victim, a store that
 * is away) from those that do not: the same request may be repeated.
 *
 * <p>A database that says what is wrong is believed. Only where none said anything do the words of
 * those around it count: a pool, a network, a coordinator that could not commit.
 */
public final class PassingFailure {

  /** Locks not had and deadlocks of PostgreSQL, Derby and the standard; statements cut short. */
  private static final Set<String> STATES =
      Set.of(
          "55P03", "40P01", "40001", "40003", "40XL1", "40XL2", "57014", "25006", "XJ004", "XJ040",
          "XJ041");

  /** Lost connections; resources used up; a server that goes down; its disk that is away. */
  private static final Set<String> CLASSES = Set.of("08", "53", "57P", "58");

  /** From here on Derby calls a failure one of the session, the database or the whole system. */
  private static final int DERBY_SESSION = 40_000;

  private PassingFailure() {}

  /** Whether the failure, or anything that caused it, passes by itself. */
  public static boolean in(Throwable failure) {
    boolean passing = false;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.code().equals("busy");
      }
      for (SQLException sql = sql(cause); sql != null; sql = sql.getNextException()) {
        if (passes(sql)) {
          return true;
        }
        if (isStatement(sql)) {
          return false;
        }
      }
      passing |= isOfAStore(cause);
    }
    return passing;
  }

  private static SQLException sql(Throwable cause) {
    return cause instanceof SQLException sql ? sql : null;
  }

  private static boolean passes(SQLException failure) {
    if (failure instanceof SQLTransientException
        || failure instanceof SQLRecoverableException
        || failure instanceof SQLNonTransientConnectionException
        || failure.getErrorCode() >= DERBY_SESSION) {
      return true;
    }
    String state = failure.getSQLState();
    return state != null
        && (STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith));
  }

  /** Whether a database judged the statement; a pool's own failures carry no state. */
  private static boolean isStatement(SQLException failure) {
    return failure.getSQLState() != null;
  }

  private static boolean isOfAStore(Throwable cause) {
    return cause instanceof ResourceException
        || cause instanceof XAException
        || cause instanceof RollbackException
        || cause instanceof SystemException
        || cause instanceof SocketException
        || cause instanceof SocketTimeoutException
        || cause instanceof SQLException
        || isRolledBackForNoGivenReason(cause);
  }

  /** As after a time-out, of which those who come too late hear only this. */
  private static boolean isRolledBackForNoGivenReason(Throwable cause) {
    return cause.getCause() == null
        && (cause instanceof EJBTransactionRolledbackException
            || cause instanceof TransactionRolledbackLocalException);
  }
}
