package org.quittance.distribution;

import java.sql.SQLException;

/** Recognises, among failures of the database, the collision with a row that is there already. */
public final class UniqueViolation {

  private static final String UNIQUE_VIOLATION = "23505";

  private UniqueViolation() {}

  /** Whether a unique key was hit, anywhere in the causes; both databases use the same SQLState. */
  public static boolean in(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof SQLException sql && inChain(sql)) {
        return true;
      }
    }
    return false;
  }

  /** A batch hides the cause of its failure behind itself. */
  private static boolean inChain(SQLException first) {
    for (SQLException at = first; at != null; at = at.getNextException()) {
      if (UNIQUE_VIOLATION.equals(at.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
