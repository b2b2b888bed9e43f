package org.quittance.shared;

import java.sql.SQLException;
import java.util.Set;

/**
 * Tells failures that pass by themselves (a lock not had in time, a deadlock's victim, a lost
 * connection) from those that do not: the same request may be repeated.
 */
public final class PassingFailure {

  /** Of PostgreSQL, Derby and the SQL standard; class 08 is every kind of lost connection. */
  private static final Set<String> STATES =
      Set.of("55P03", "40P01", "40001", "40XL1", "40XL2", "57P01", "57P02", "57P03", "XJ040");

  private PassingFailure() {}

  /** Whether the failure, or anything that caused it, passes by itself. */
  public static boolean in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof jakarta.resource.ResourceException) {
        return true;
      }
      if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(String state) {
    return state != null && (STATES.contains(state) || state.startsWith("08"));
  }
}
