package org.quittance.storefront.outgoing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.shared.TimeLimits;

/** How calls to stores are made; the configuration of all of them is read here and once. */
@ApplicationScoped
public class OutgoingSettings {

  private final Reach reach = Reach.of(configured("targets", "public"));
  private final Duration timeout = TimeLimits.duration(configured("timeout", "15s"));
  private final Duration secretOverlap = TimeLimits.duration(configured("secret-overlap", "24h"));
  private final int concurrency = Integer.parseInt(configured("concurrency", "8"));
  private final List<Duration> waits =
      Arrays.stream(configured("waits", "5s,5m,30m,2h,5h,10h,14h,18h,24h").split(","))
          .map(TimeLimits::duration)
          .toList();

  /** How far calls may go. */
  public Reach reach() {
    return reach;
  }

  /** How long one call may take. */
  public Duration timeout() {
    return timeout;
  }

  /** How long a secret goes on signing after it was replaced. */
  public Duration secretOverlap() {
    return secretOverlap;
  }

  /** Most calls of this process at a time. */
  public int concurrency() {
    return concurrency;
  }

  /** The waits after each attempt that failed; after the last of them a delivery has failed. */
  public List<Duration> waits() {
    return waits;
  }

  private static String configured(String key, String otherwise) {
    return ConfigProvider.getConfig()
        .getOptionalValue("quittance.webhook." + key, String.class)
        .orElse(otherwise);
  }
}
