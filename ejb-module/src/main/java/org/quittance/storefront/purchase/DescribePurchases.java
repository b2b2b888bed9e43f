package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.quittance.storefront.boxset.BoxSets;

/** A page of purchases with their keys and BoxSet IDs: four statements, however long it is. */
@ApplicationScoped
class DescribePurchases {

  @Inject private Claims claims;
  @Inject private BoxSets boxSets;

  List<PurchaseFacts> all(List<Purchase> page) {
    List<UUID> ids = page.stream().map(Purchase::id).toList();
    Map<UUID, String> keys = claims.keys(ids);
    Map<UUID, UUID> boxes = boxSets.findOf(ids);
    return page.stream()
        .map(bought -> bought.facts(keys.get(bought.id()), boxes.get(bought.id())))
        .toList();
  }
}
