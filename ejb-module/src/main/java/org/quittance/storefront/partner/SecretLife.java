package org.quittance.storefront.partner;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;

/**
 * When a secret is of use.
 *
 * @param notBefore from when on
 * @param expiresAt until when; null for until it is revoked
 * @param overlap how long the one before it stays of use beside it
 */
public record SecretLife(Instant notBefore, Instant expiresAt, Duration overlap) {

  /** How long a partner usually has to change over. */
  private static final Duration USUAL_OVERLAP = Duration.ofDays(7);

  private static final Duration LONGEST_OVERLAP = Duration.ofDays(90);
  private static final Duration FARTHEST = Duration.ofDays(3660);

  /** What an operator asks for; what is left out is now, no end, and seven days. */
  public record Wish(
      Optional<Instant> notBefore, Optional<Instant> expiresAt, Optional<Duration> overlap) {

    /**
     * @throws InvalidRequest if it would end before it begins, or begin in the past, or something
     *     lies too far away
     */
    SecretLife from(Instant now) {
      Instant begin = notBefore.orElse(now);
      if (begin.isBefore(now.minusSeconds(60)) || begin.isAfter(now.plus(FARTHEST))) {
        throw new InvalidRequest("'notBefore' must lie in the next ten years.");
      }
      return new SecretLife(
          begin.truncatedTo(ChronoUnit.MILLIS),
          expiresAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS)).orElse(null),
          overlap.orElse(USUAL_OVERLAP));
    }
  }

  /**
   * @throws InvalidRequest if it ends before it begins, or the overlap is out of range
   */
  public SecretLife {
    if (expiresAt != null && !expiresAt.isAfter(notBefore)) {
      throw new InvalidRequest("'expiresAt' must be later than 'notBefore'.");
    }
    if (expiresAt != null && expiresAt.isAfter(notBefore.plus(FARTHEST))) {
      throw new InvalidRequest("'expiresAt' must lie in the ten years after 'notBefore'.");
    }
    if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
      throw new InvalidRequest("'overlap' must be from PT0S to P90D.");
    }
  }

  /** From now on, without an end. */
  static SecretLife from(Instant now) {
    return new SecretLife(now, null, USUAL_OVERLAP);
  }
}
