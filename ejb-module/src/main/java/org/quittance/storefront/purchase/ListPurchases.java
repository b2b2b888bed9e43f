package org.quittance.storefront.purchase;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Lists a buyer's purchases. Those that came to nothing are listed when their state or key is asked
 * for. Joins the caller's transaction; reads only.
 */
@Stateless
public class ListPurchases {

  @Inject private Purchases purchases;
  @Inject private Claims claims;
  @Inject private DescribePurchases describe;

  /** Newest first, older than the cursor, at most so many. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public List<PurchaseFacts> newest(
      UUID buyerId, PurchaseFilter filter, Optional<UUID> before, int limit) {
    var found = new ArrayList<PurchaseFacts>();
    if (filter.state().filter(ClaimState::isOnlyOfClaims).isEmpty()) {
      found.addAll(describe.all(purchases.newest(buyerId, filter, before, limit)));
    }
    if (filter.mayMeanClaims()) {
      claims.newest(buyerId, filter, before, limit).stream()
          .map(Claim::facts)
          .flatMap(Optional::stream)
          .forEach(found::add);
    }
    return found.stream()
        .sorted(Comparator.comparing((PurchaseFacts facts) -> facts.id().toString()).reversed())
        .limit(limit)
        .toList();
  }
}
