package org.quittance.storefront.purchase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quittance.shared.Money;

/**
 * What there is to say of a purchase.
 *
 * @param id purchase ID
 * @param idempotencyKey the key it was claimed under
 * @param buyerId subject ID of the buyer
 * @param state where it stands
 * @param boxSetId its BoxSet; null while there is none
 * @param amount what it costs in all
 * @param method how it is paid
 * @param createdAt when it was bought, or claimed if it came to nothing
 * @param acknowledgeBy until when the money waits for its receipt; null where it does not
 * @param acknowledgedAt when its receipt was acknowledged; null if it was not
 * @param lines what was bought
 */
public record PurchaseFacts(
    UUID id,
    String idempotencyKey,
    UUID buyerId,
    PurchaseState state,
    UUID boxSetId,
    Money amount,
    String method,
    Instant createdAt,
    Instant acknowledgeBy,
    Instant acknowledgedAt,
    List<Line> lines) {

  /** Whether its money comes through a processor outside. */
  public boolean isByCard() {
    return !method.equals("credit");
  }

  /** One line; {@code amountMinor} in minor units of the purchase's currency. */
  public record Line(String sku, String name, int quantity, long amountMinor) {}

  /** One change of state; {@code from} is null for the first. */
  public record Event(Instant at, String from, String to, String actor, String reason) {}
}
