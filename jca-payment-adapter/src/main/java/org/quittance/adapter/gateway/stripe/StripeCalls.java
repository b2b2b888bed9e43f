package org.quittance.adapter.gateway.stripe;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import java.time.Duration;
import org.quittance.adapter.gateway.outside.AnswerUnknown;
import org.quittance.adapter.gateway.outside.ProcessorSettings;

/**
 * One client of Stripe's library with settings of its own (nothing is set for the whole process),
 * and the one way to call it. The library itself never repeats a call: that is decided by us.
 */
final class StripeCalls {
  private final ProcessorSettings settings;
  private final int connectMillis;
  private final int readMillis;

  StripeCalls(ProcessorSettings settings) {
    this.settings = settings;
    // Together they are the time one call may take.
    this.connectMillis = millis(settings.timeout().dividedBy(4));
    this.readMillis = millis(settings.timeout().minus(settings.timeout().dividedBy(4)));
  }

  private static int millis(Duration duration) {
    return (int) Math.max(1, Math.min(duration.toMillis(), Integer.MAX_VALUE));
  }

  StripeClient client() {
    StripeClient.StripeClientBuilder builder =
        StripeClient.builder()
            .setApiKey(settings.secretKey())
            .setConnectTimeout(connectMillis)
            .setReadTimeout(readMillis)
            .setMaxNetworkRetries(0);
    return settings.apiBase() == null
        ? builder.build()
        : builder.setApiBase(settings.apiBase()).build();
  }

  RequestOptions options() {
    return builder().build();
  }

  RequestOptions options(String idempotencyKey) {
    return builder().setIdempotencyKey(idempotencyKey).build();
  }

  private RequestOptions.RequestOptionsBuilder builder() {
    return RequestOptions.builder()
        .setConnectTimeout(connectMillis)
        .setReadTimeout(readMillis)
        .setMaxNetworkRetries(0);
  }

  /** A call that Stripe answered. */
  @FunctionalInterface
  interface Call<T> {
    T make() throws StripeException, AnswerUnknown;
  }

  /** What a definite no means. */
  @FunctionalInterface
  interface No<T> {
    T means(StripeException error) throws AnswerUnknown;
  }

  <T> T ask(Call<T> call, No<T> no) throws AnswerUnknown {
    try {
      return call.make();
    } catch (StripeException error) {
      if (StripeErrors.isDecline(error) || StripeErrors.isInvalid(error)) {
        return no.means(error);
      }
      throw StripeErrors.unknown(error);
    } catch (RuntimeException unreadable) {
      // The library parses before it understands; what it cannot read is no answer.
      throw new AnswerUnknown("Stripe's answer cannot be read", unreadable);
    }
  }
}
