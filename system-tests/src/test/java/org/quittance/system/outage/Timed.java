package org.quittance.system.outage;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Every request with the time it took and what came back. */
final class Timed {

  /** No answer: the connection was refused or cut though the server lives. */
  static final int CUT = 0;

  private final long boundNanos;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private int slow;
  private int errors;
  private long longest;

  /**
   * @param bound what takes longer is slow
   */
  Timed(Duration bound) {
    this.boundNanos = bound.toNanos();
  }

  /** The status, or {@link #CUT}. */
  int time(String what, IntSupplier request) {
    long start = System.nanoTime();
    int status;
    String why = "";
    try {
      status = request.getAsInt();
    } catch (UncheckedIOException none) {
      status = CUT;
      why = ": " + none.getMessage();
    }
    note(what, status, System.nanoTime() - start, why);
    return status;
  }

  private synchronized void note(String what, int status, long nanos, String why) {
    statuses.merge(status, 1, Integer::sum);
    longest = Math.max(longest, nanos);
    if (nanos > boundNanos) {
      slow++;
      System.err.println(
          "slow: "
              + what
              + " took "
              + TimeUnit.NANOSECONDS.toMillis(nanos)
              + " ms, "
              + status
              + why);
    }
    if (status == CUT || status >= 500 && status != 503) {
      error(what + " was answered " + status + why);
    }
  }

  synchronized void error(String what) {
    errors++;
    System.err.println("server error: " + what);
  }

  synchronized int requests() {
    return statuses.values().stream().mapToInt(Integer::intValue).sum();
  }

  synchronized int slow() {
    return slow;
  }

  synchronized int errors() {
    return errors;
  }

  @Override
  public synchronized String toString() {
    return "statuses " + statuses + ", longest " + TimeUnit.NANOSECONDS.toMillis(longest) + " ms";
  }
}
