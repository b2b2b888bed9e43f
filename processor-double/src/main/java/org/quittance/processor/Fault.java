package org.quittance.processor;

/**
 * One way to misbehave.
 *
 * @param kind see {@link Kind}
 * @param operation the only operation it happens to, or null for any
 * @param millis how long a delay takes
 * @param times how often it happens before it is used up; 0 for no end
 * @param probability from 0 to 1, of each request it could happen to
 */
public record Fault(Kind kind, Operation operation, long millis, int times, double probability) {

  /** What goes wrong. */
  public enum Kind {
    /** Waits, then acts. */
    DELAY_BEFORE,
    /** Acts, then waits. */
    DELAY_AFTER,
    /** Answers 429 and does nothing. */
    BUSY,
    /** Answers 500 and does nothing. */
    ERROR_BEFORE,
    /** Acts and answers 500; the key's next request gets the true answer. */
    ERROR_AFTER,
    /** Acts and answers 500, and answers so to the key for good. */
    ERROR_KEPT,
    /** Cuts the connection and does nothing. */
    DROP_BEFORE,
    /** Acts and cuts the connection. */
    DROP_AFTER,
    /** Acts, answers, and does not remember the key. */
    FORGET,
    /** Acts, answers, and loses the intent, which was not confirmed yet. */
    LOSE,
    /** The bank declines whatever the card is. */
    DECLINE,
    /** Lists each event twice. */
    TWICE
  }

  /** The next {@code times} requests of that operation. */
  public static Fault next(int times, Kind kind, Operation operation) {
    return new Fault(kind, operation, 0, times, 1);
  }

  /** Any request, with that probability, until the double is told to behave. */
  public static Fault often(double probability, Kind kind) {
    return new Fault(kind, null, 0, 0, probability);
  }

  /** The same, of one operation only. */
  public Fault of(Operation only) {
    return new Fault(kind, only, millis, times, probability);
  }

  /** The same, taking that long. */
  public Fault taking(long delayMillis) {
    return new Fault(kind, operation, delayMillis, times, probability);
  }
}
