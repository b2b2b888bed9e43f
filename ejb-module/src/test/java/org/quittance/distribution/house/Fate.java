package org.quittance.distribution.house;

/** What becomes of a transaction with several branches once all of them are prepared. */
public enum Fate {
  /** All are committed. */
  COMMITTED,
  /** The process dies, and all are rolled back. */
  ROLLED_BACK,
  /** The database is committed, and the platform loses the decision about the others. */
  OTHERS_LOST,
  /** The database is committed, and the others are told nothing. */
  OTHERS_UNTOLD,
  /** The others are committed, and the platform loses the decision about the database. */
  DATABASE_LOST,
  /** Nobody decides yet; the database keeps its locks. */
  UNDECIDED
}
