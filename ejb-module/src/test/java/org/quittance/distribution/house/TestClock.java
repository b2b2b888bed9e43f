package org.quittance.distribution.house;

import java.time.Duration;
import java.time.Instant;
import org.quittance.shared.ServerClock;

/** The server's clock with a hand that tests may move. */
public final class TestClock extends ServerClock {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    return super.now().plus(ahead);
  }

  /** Moves the hand on. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }
}
