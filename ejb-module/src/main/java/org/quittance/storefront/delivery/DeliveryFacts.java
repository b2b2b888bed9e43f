package org.quittance.storefront.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A delivery as the endpoint's owner sees it.
 *
 * @param eventId what {@code webhook-id} says
 * @param nextAttemptAt when it is due; while an attempt is under way, when that one would be given
 *     up
 * @param attempts all there were, in their order
 */
public record DeliveryFacts(
    UUID id,
    UUID endpointId,
    UUID eventId,
    long eventPosition,
    String eventType,
    DeliveryState state,
    Instant createdAt,
    Optional<Instant> nextAttemptAt,
    List<Attempted> attempts) {

  /**
   * One attempt.
   *
   * @param took how long it took, milliseconds; empty while it is under way
   * @param status of the answer, if there was one
   * @param error why there was none
   */
  public record Attempted(
      int attempt,
      Instant at,
      Optional<Long> took,
      Optional<Integer> status,
      Optional<String> error) {}
}
