package org.quittance.distribution.house;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.quittance.shared.ServerClock;

/** The server's clock with a hand that tests may move. */
public final class TestClock extends ServerClock {

  private volatile Duration ahead = Duration.ZERO;

  @Override
  public Instant now() {
    // As exact as the server's own, whatever part of a second the hand was moved by.
    return super.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Moves the hand on. */
  public void pass(Duration time) {
    ahead = ahead.plus(time);
  }
}
