package org.quittance.storefront.signin;

import java.time.Duration;
import org.quittance.shared.Refusal;

/** Too many wrong secrets came for this name or from this address; this one was not looked at. */
public final class TooManyGuesses extends Refusal {

  private static final long serialVersionUID = 1L;

  private final long seconds;

  TooManyGuesses(Duration left) {
    super(
        "too-many-requests",
        "Nothing was done: the credentials were not looked at.",
        "Too many wrong ones came for this name or from this address.",
        "Wait as long as Retry-After says, then send the right ones.");
    this.seconds = Math.max(1, left.plusMillis(999).toSeconds());
  }

  @Override
  public long retryAfterSeconds() {
    return seconds;
  }
}
