package org.quittance.storefront.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.quittance.shared.Money;

/** All prices. */
@ApplicationScoped
class Prices {

  @PersistenceContext(unitName = "quittance")
  private EntityManager entities;

  void add(Price price) {
    entities.persist(price);
  }

  List<Money> of(String sku) {
    return of(List.of(sku)).getOrDefault(sku, List.of());
  }

  /** The present prices by SKU, each list in the order of the currency codes. */
  Map<String, List<Money>> of(Collection<String> skus) {
    if (skus.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "SELECT p FROM Price p WHERE p.sku IN :skus"
                + " AND p.version = (SELECT MAX(q.version) FROM Price q WHERE q.sku = p.sku)"
                + " ORDER BY p.sku, p.currency",
            Price.class)
        .setParameter("skus", skus)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                Price::sku, Collectors.mapping(Price::amount, Collectors.toList())));
  }
}
