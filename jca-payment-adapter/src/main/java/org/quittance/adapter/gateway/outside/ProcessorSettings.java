package org.quittance.adapter.gateway.outside;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.adapter.schedule.Backoff;

/**
 * Whether cards are taken, where their processor is, and how much it is trusted to answer.
 *
 * @param stripe whether cards are taken by way of Stripe; store credit is always taken
 * @param apiBase where Stripe's API is; null for Stripe's own address
 * @param secretKey Stripe's secret key; null where no cards are taken
 * @param returnUrl where Stripe's page sends the payer back to after a strong authentication; null
 *     where cards that need one are declined
 * @param timeout longest wait for the answer to one call
 * @param concurrency most calls at a time
 * @param breakerFailures so many calls without an answer in a row open the circuit breaker
 * @param breakerPause how long an open breaker lets nothing through
 * @param retry when something is asked again
 */
public record ProcessorSettings(
    boolean stripe,
    String apiBase,
    String secretKey,
    String returnUrl,
    Duration timeout,
    int concurrency,
    int breakerFailures,
    Duration breakerPause,
    Backoff retry) {

  private static final Pattern SHORT = Pattern.compile("(\\d{1,9})(ms|s|m|h)");

  /**
   * @throws IllegalArgumentException if a setting is impossible; the message names it
   */
  public ProcessorSettings {
    if (stripe && (secretKey == null || secretKey.isBlank())) {
      throw new IllegalArgumentException(
          "quittance.gateway=stripe needs quittance.stripe.secret-key");
    }
    requirePositive("quittance.processor.timeout", timeout.toMillis());
    requirePositive("quittance.processor.concurrency", concurrency);
    requirePositive("quittance.processor.breaker.failures", breakerFailures);
    requirePositive("quittance.processor.breaker.pause", breakerPause.toMillis());
  }

  /** Store credit only, everything else as it is by default. */
  public static ProcessorSettings ledgerOnly() {
    return new ProcessorSettings(
        false,
        null,
        null,
        null,
        Duration.ofSeconds(5),
        16,
        5,
        Duration.ofSeconds(5),
        new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(60)));
  }

  /**
   * @throws IllegalArgumentException if a setting is missing or wrong; the message names it
   */
  public static ProcessorSettings fromConfig() {
    return from(ConfigProvider.getConfig());
  }

  static ProcessorSettings from(Config config) {
    ProcessorSettings usual = ledgerOnly();
    return new ProcessorSettings(
        isStripe(text(config, "quittance.gateway").orElse("ledger")),
        text(config, "quittance.stripe.api-base").orElse(null),
        text(config, "quittance.stripe.secret-key").orElse(null),
        text(config, "quittance.stripe.return-url").orElse(null),
        duration(config, "quittance.processor.timeout", usual.timeout()),
        number(config, "quittance.processor.concurrency", usual.concurrency()),
        number(config, "quittance.processor.breaker.failures", usual.breakerFailures()),
        duration(config, "quittance.processor.breaker.pause", usual.breakerPause()),
        new Backoff(
            duration(config, "quittance.retry.first", usual.retry().first()),
            duration(config, "quittance.retry.longest", usual.retry().longest())));
  }

  private static boolean isStripe(String gateway) {
    if (!gateway.equals("stripe") && !gateway.equals("ledger")) {
      throw new IllegalArgumentException(
          "quittance.gateway must be ledger or stripe, but is " + gateway);
    }
    return gateway.equals("stripe");
  }

  private static int number(Config config, String key, int otherwise) {
    Optional<String> given = text(config, key);
    try {
      return given.map(Integer::valueOf).orElse(otherwise);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(
          key + " must be a whole number, but is " + given.get(), wrong);
    }
  }

  private static Duration duration(Config config, String key, Duration otherwise) {
    Optional<String> given = text(config, key);
    try {
      return given.map(ProcessorSettings::parse).orElse(otherwise);
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          key + " must be a duration such as 5s or PT5S, but is " + given.get(), wrong);
    }
  }

  private static Duration parse(String text) {
    Matcher plain = SHORT.matcher(text);
    if (!plain.matches()) {
      return Duration.parse(text);
    }
    long count = Long.parseLong(plain.group(1));
    return switch (plain.group(2)) {
      case "ms" -> Duration.ofMillis(count);
      case "s" -> Duration.ofSeconds(count);
      case "m" -> Duration.ofMinutes(count);
      default -> Duration.ofHours(count);
    };
  }

  private static Optional<String> text(Config config, String key) {
    return config.getOptionalValue(key, String.class).filter(value -> !value.isBlank());
  }

  private static void requirePositive(String key, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(key + " must be more than nothing");
    }
  }

  /** Never the secret key. */
  @Override
  public String toString() {
    return stripe ? "cards by Stripe" : "store credit only";
  }
}
