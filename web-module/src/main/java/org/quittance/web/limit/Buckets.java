package org.quittance.web.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** The token buckets of many callers under one quota; of the {@value #MOST} heard of last. */
final class Buckets {

  private static final int MOST = 10_000;

  private final String name;
  private final Quota quota;
  private final Map<String, Bucket> buckets =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
          return size() > MOST;
        }
      };

  Buckets(String name, Quota quota) {
    this.name = name;
    this.quota = quota;
  }

  /**
   * What is left after one call.
   *
   * @param granted whether the call may be made
   * @param policy the value of {@code RateLimit-Policy}
   * @param limit the value of {@code RateLimit}
   * @param retryAfterSeconds when the next may be made; 0 if this one may
   */
  record Left(boolean granted, String policy, String limit, long retryAfterSeconds) {}

  Left take(String key) {
    ConsumptionProbe probe = bucket(key).tryConsumeAndReturnRemaining(1);
    return new Left(
        probe.isConsumed(),
        '"' + name + "\";q=" + quota.calls() + ";w=" + quota.window().toSeconds(),
        '"'
            + name
            + "\";r="
            + probe.getRemainingTokens()
            + ";t="
            + seconds(probe.getNanosToWaitForReset()),
        probe.isConsumed() ? 0 : Math.max(1, seconds(probe.getNanosToWaitForRefill())));
  }

  private Bucket bucket(String key) {
    synchronized (buckets) {
      return buckets.computeIfAbsent(key, unknown -> full());
    }
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(quota.calls()).refillGreedy(quota.calls(), quota.window()))
        .build();
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
  }
}
