package org.quittance.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** How long things may take, and how many at a time; all of it is read here and once. */
@ApplicationScoped
public class TimeLimits {

  private final Duration requestBound = configured("quittance.request.bound", "10s");
  private final int requestConcurrency =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.request.concurrency", Integer.class)
          .orElse(64);
  private final Duration inDoubtDeadline = configured("quittance.indoubt.deadline", "60s");
  private final Duration actionDeadline = configured("quittance.action.deadline", "15m");

  private final Duration receiptDeadline = configured("quittance.receipt.deadline", "P3D");
  private final Duration holdLasts = configured("quittance.hold.lasts", "P7D");

  /**
   * @throws IllegalStateException if money set aside would wait for its receipt longer than a
   *     processor holds it
   */
  public TimeLimits() {
    if (receiptDeadline.isNegative()
        || receiptDeadline.isZero()
        || receiptDeadline.compareTo(holdLasts) >= 0) {
      throw new IllegalStateException(
          "quittance.receipt.deadline ("
              + receiptDeadline
              + ") must be earlier than the end of a hold, quittance.hold.lasts ("
              + holdLasts
              + ").");
    }
  }

  /** How long money that was set aside waits for the receipt of a purchase. */
  public Duration receiptDeadline() {
    return receiptDeadline;
  }

  /** No request is answered later than this. */
  public Duration requestBound() {
    return requestBound;
  }

  /** So many requests are worked on at a time. */
  public int requestConcurrency() {
    return requestConcurrency;
  }

  /** After this a hold without a purchase is given back. */
  public Duration inDoubtDeadline() {
    return inDoubtDeadline;
  }

  /** How long a payer may take at the processor's own page. */
  public Duration actionDeadline() {
    return actionDeadline;
  }

  /** A process that was not seen for so long is dead: no request of its can be at work any more. */
  public Duration processLife() {
    return requestBound.plusSeconds(10);
  }

  private static Duration configured(String key, String otherwise) {
    return duration(
        ConfigProvider.getConfig().getOptionalValue(key, String.class).orElse(otherwise));
  }

  /** Reads {@code 500ms}, {@code 10s}, {@code 2m} or an ISO 8601 duration. */
  public static Duration duration(String text) {
    String stripped = text.strip();
    if (stripped.matches("\\d{1,9}ms")) {
      return Duration.ofMillis(Long.parseLong(stripped.substring(0, stripped.length() - 2)));
    }
    return Duration.parse(stripped.startsWith("P") ? stripped : "PT" + stripped);
  }
}
