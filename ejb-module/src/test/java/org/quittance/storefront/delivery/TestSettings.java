package org.quittance.storefront.delivery;

import java.time.Duration;
import java.util.List;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.outgoing.Reach;

/** Calls to this machine, and little patience. */
final class TestSettings extends OutgoingSettings {

  static final List<Duration> WAITS =
      List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(10));

  @Override
  public Reach reach() {
    return Reach.LOOPBACK;
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(5);
  }

  @Override
  public int concurrency() {
    return 3;
  }

  @Override
  public List<Duration> waits() {
    return WAITS;
  }
}
