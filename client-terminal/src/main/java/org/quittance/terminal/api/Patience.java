package org.quittance.terminal.api;

import java.time.Duration;

/**
 * How often and how long to ask again when no answer comes or the answer is "not now".
 *
 * @param total no attempt begins after this time, and none outlives it by more than a second
 * @param attemptBound longest wait for one answer
 * @param firstPause pause before the second attempt; it doubles up to {@code longestPause}
 * @param longestPause longest pause that is our own choice
 */
public record Patience(
    Duration total, Duration attemptBound, Duration firstPause, Duration longestPause) {

  /** For what moves money or burns a nonce: worth twenty seconds. */
  public static Patience forChanges() {
    return new Patience(
        Duration.ofSeconds(20),
        Duration.ofSeconds(12),
        Duration.ofMillis(250),
        Duration.ofSeconds(4));
  }

  /** For reading, where somebody waits before the screen. */
  public static Patience forReading() {
    return new Patience(
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofMillis(250),
        Duration.ofSeconds(4));
  }

  /** One try; it must be safe to repeat. */
  public interface Attempt {
    /**
     * @param bound how long this try may take
     */
    Answer ask(Duration bound) throws NoAnswer;
  }

  /**
   * Repeats the attempt until it is answered for good or time is up; then the last answer stands,
   * or the last lack of one, which tells whether any try may have arrived. A server's Retry-After
   * is obeyed; if it is beyond our time, we stop.
   */
  public Answer ask(Attempt attempt) throws NoAnswer {
    long end = System.nanoTime() + total.toNanos();
    Duration pause = firstPause;
    boolean sent = false;
    while (true) {
      Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
      Duration wait = pause;
      try {
        Answer answer = attempt.ask(shorter(attemptBound, left.plusMillis(500)));
        wait = longer(pause, answer.retryAfter());
        if (!answer.isPassing() || isTooLate(end, wait)) {
          return answer;
        }
        sent = true;
      } catch (NoAnswer nothing) {
        sent |= !nothing.isNothingSent();
        if (isTooLate(end, wait)) {
          throw sent ? nothing.afterSending() : nothing;
        }
      }
      sleep(wait);
      pause = shorter(pause.multipliedBy(2), longestPause);
    }
  }

  private static boolean isTooLate(long end, Duration wait) {
    return System.nanoTime() + wait.toNanos() >= end || Thread.currentThread().isInterrupted();
  }

  private static void sleep(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
