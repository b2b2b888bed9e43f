package org.quittance.storefront.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.quittance.shared.ServerClock;
import org.quittance.storefront.outgoing.Answer;
import org.quittance.storefront.outgoing.OutgoingSettings;
import org.quittance.storefront.webhook.CallEndpoints;

/**
 * Records what came of an attempt and decides what is next.
 *
 * <p>Transaction: a new one on the license database, under the locks of endpoint and delivery, in
 * this order, as everywhere. What came of a call to an endpoint that was changed since does not
 * count for the endpoint as it is now. A crash before it leaves an attempt without an outcome; the
 * delivery is tried again, and the endpoint may hear of the event twice.
 */
@Stateless
public class RecordAttempt {

  private static final int GONE = 410;

  /** However long an endpoint asks to be left alone, it is asked again after this. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

  @Inject private Deliveries deliveries;
  @Inject private CallEndpoints endpoints;
  @Inject private OutgoingSettings settings;
  @Inject private ServerClock clock;

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void record(DueCall call, Answer answer) {
    boolean counts = endpoints.lock(call.endpointId(), call.revision());
    Delivery delivery = deliveries.lock(call.deliveryId()).orElseThrow();
    deliveries
        .attempt(call.deliveryId(), call.attempt())
        .ifPresent(attempt -> attempt.ended(answer));
    if (answer.isSuccess()) {
      if (delivery.isPending()) {
        delivery.delivered();
      }
      if (counts) {
        endpoints.succeeded(call.endpointId());
      }
    } else {
      // An attempt that was given up, and made again by others, decides nothing any more.
      if (delivery.isPending() && delivery.isAt(call.attempt())) {
        next(delivery, answer, counts);
      }
      if (counts && isGone(answer)) {
        endpoints.gone(call.endpointId());
      } else if (counts) {
        endpoints.failed(call.endpointId());
      }
    }
  }

  private void next(Delivery delivery, Answer answer, boolean counts) {
    List<Duration> waits = settings.waits();
    if (counts && isGone(answer) || delivery.tries() > waits.size()) {
      delivery.end(DeliveryState.FAILED);
      return;
    }
    Duration wait = spread(waits.get(delivery.tries() - 1));
    Duration asked = answer.retryAfter().orElse(Duration.ZERO);
    if (asked.compareTo(wait) > 0) {
      wait = asked.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : asked;
    }
    delivery.waitUntil(clock.now().plus(wait));
  }

  /** Up to a tenth longer, so that what failed together does not come again together. */
  private static Duration spread(Duration wait) {
    return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 10 + 1));
  }

  private static boolean isGone(Answer answer) {
    return answer.status() != null && answer.status() == GONE;
  }
}
