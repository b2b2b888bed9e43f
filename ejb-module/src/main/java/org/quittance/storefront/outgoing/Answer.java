package org.quittance.storefront.outgoing;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a call.
 *
 * @param status of the answer; null if there was none
 * @param retryAfter how long the other side asks to be left alone, if it does
 * @param error why there was no answer, a few words; null if there was one
 * @param took how long it took
 */
public record Answer(Integer status, Optional<Duration> retryAfter, String error, Duration took) {

  /** Whether the other side has it. */
  public boolean isSuccess() {
    return status != null && status >= 200 && status < 300;
  }
}
