package org.quittance.storefront.signin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Wrong tries of many, each under a key; of the {@value #MOST} that were heard of last. Beyond what
 * is allowed, one try is let through in each pause, and pauses double.
 */
final class Failures {

  private static final int MOST = 10_000;

  /** After so long without a wrong try nobody is held to earlier ones. */
  private static final long FORGIVEN_NANOS = Duration.ofMinutes(15).toNanos();

  private final int allowed;
  private final long firstNanos;
  private final long longestNanos;
  private final LongSupplier nanoTime;
  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST;
        }
      };

  /** One key's; {@code nextNanos} is when it may try again. */
  private record Count(int wrong, long lastNanos, long nextNanos) {}

  Failures(int allowed, Duration first, Duration longest, LongSupplier nanoTime) {
    this.allowed = allowed;
    this.longestNanos = longest.toNanos();
    this.firstNanos = Math.min(first.toNanos(), longestNanos);
    this.nanoTime = nanoTime;
  }

  Duration pauseLeft(String key) {
    Count count = find(key);
    return count == null
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, count.nextNanos() - nanoTime.getAsLong()));
  }

  /** A try begins: beyond what is allowed it takes the pause's only place. */
  void begin(String key) {
    Count count = find(key);
    if (count != null && count.wrong() >= allowed) {
      counts.put(key, new Count(count.wrong(), count.lastNanos(), next(count.wrong())));
    }
  }

  void fail(String key) {
    Count count = find(key);
    int wrong = count == null ? 1 : count.wrong() + 1;
    long now = nanoTime.getAsLong();
    counts.put(key, new Count(wrong, now, wrong < allowed ? now : next(wrong)));
  }

  void forget(String key) {
    counts.remove(key);
  }

  void endPause(String key) {
    Count count = find(key);
    if (count != null) {
      counts.put(key, new Count(count.wrong(), count.lastNanos(), nanoTime.getAsLong()));
    }
  }

  private long next(int wrong) {
    long pause = firstNanos;
    for (int i = allowed; i < wrong && pause < longestNanos; i++) {
      pause *= 2;
    }
    return nanoTime.getAsLong() + Math.min(longestNanos, pause);
  }

  private Count find(String key) {
    Count count = counts.get(key);
    if (count != null && nanoTime.getAsLong() - count.lastNanos() > FORGIVEN_NANOS) {
      counts.remove(key);
      return null;
    }
    return count;
  }
}
