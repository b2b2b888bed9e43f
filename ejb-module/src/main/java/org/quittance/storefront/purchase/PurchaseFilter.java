package org.quittance.storefront.purchase;

import java.time.Instant;
import java.util.Optional;
import org.quittance.shared.InvalidRequest;

/**
 * Which purchases are asked for; what is empty is not asked for.
 *
 * @param state where they stand
 * @param sku a product in one of their lines
 * @param createdFrom not before this
 * @param createdTo before this
 * @param idempotencyKey the key they were asked for under
 */
public record PurchaseFilter(
    Optional<PurchaseState> state,
    Optional<String> sku,
    Optional<Instant> createdFrom,
    Optional<Instant> createdTo,
    Optional<String> idempotencyKey) {

  /**
   * @throws InvalidRequest if a product is asked for where there are no lines to look in
   */
  public PurchaseFilter {
    if (sku.isPresent() && state.filter(ClaimState::isOnlyOfClaims).isPresent()) {
      throw new InvalidRequest(
          "'sku' looks into completed purchases; there are none in the state '"
              + state.get().word()
              + "'.");
    }
  }

  /** Whether claims that came to no purchase may be meant. */
  boolean mayMeanClaims() {
    return sku.isEmpty()
        && state.map(ClaimState::isOfClaims).orElseGet(() -> idempotencyKey.isPresent());
  }
}
