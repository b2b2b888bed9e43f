package org.quittance.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * How long a caller waits, and what it may say when it stops waiting. The work itself goes on in
 * another thread; exactly one of the two sides decides: either the caller gave up before money was
 * asked for, and then none is; or money was asked for, and then the caller knows which purchase to
 * ask about.
 *
 * <p>Life cycle: open; then begun by the worker, or abandoned by the caller, whichever is first.
 */
public final class Deadline {

  private final long endNanos;
  private UUID begun;
  private boolean abandoned;

  private Deadline(long endNanos) {
    this.endNanos = endNanos;
  }

  /** A deadline that far from now. */
  public static Deadline in(Duration duration) {
    return new Deadline(System.nanoTime() + duration.toNanos());
  }

  /** What is left of it; zero once it has passed. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, endNanos - System.nanoTime()));
  }

  /**
   * The worker is about to ask for money.
   *
   * @return false if nobody waits any more, so nothing may be asked for
   */
  public synchronized boolean begin(UUID purchaseId) {
    if (abandoned) {
      return false;
    }
    begun = purchaseId;
    return true;
  }

  /**
   * The caller waits no longer.
   *
   * @return the purchase money was asked for; empty if none was, and then none will be
   */
  public synchronized Optional<UUID> abandon() {
    abandoned = begun == null;
    return Optional.ofNullable(begun);
  }
}
