package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.quittance.shared.Money;

/** Finds out whose a purchase is, from its claim. Joins the caller's transaction; reads only. */
@Stateless
public class FindOwner {

  @Inject private Claims claims;

  /**
   * Whose a purchase is.
   *
   * @param clientId who claimed it
   * @param amount what it costs; empty if it could not be priced
   */
  public record Owned(String clientId, Optional<Money> amount) {}

  /** Empty if nobody claimed a purchase of this ID. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public Optional<Owned> find(UUID purchaseId) {
    return claims
        .find(purchaseId)
        .map(
            claim ->
                new Owned(claim.clientId().toString(), claim.facts().map(PurchaseFacts::amount)));
  }
}
