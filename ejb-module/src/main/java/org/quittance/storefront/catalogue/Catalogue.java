package org.quittance.storefront.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.quittance.distribution.product.Kind;
import org.quittance.distribution.product.Product;
import org.quittance.distribution.product.Products;
import org.quittance.shared.Money;

/** Reads what is offered. Joins the caller's transaction; writes nothing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Catalogue {

  @Inject private Products products;
  @Inject private Prices prices;

  /** The offer of this SKU, for callers whose transaction must outlive there being none. */
  public Optional<Offer> find(String sku) {
    return products.find(sku).map(product -> Offer.of(product, prices.of(sku)));
  }

  /**
   * @throws org.quittance.distribution.product.UnknownProduct if there is none of this SKU
   */
  public Offer get(String sku) {
    return Offer.of(products.get(sku), prices.of(sku));
  }

  /**
   * Offers in the order of their SKUs.
   *
   * @param text in SKU, name or description, in any case of letters
   * @param afterSku the last SKU seen, or null to begin
   */
  public List<Offer> page(Optional<String> text, Optional<Kind> kind, String afterSku, int limit) {
    List<Product> page = products.page(text, kind, afterSku, limit);
    Map<String, List<Money>> priced = prices.of(page.stream().map(Product::sku).toList());
    return page.stream()
        .map(product -> Offer.of(product, priced.getOrDefault(product.sku(), List.of())))
        .toList();
  }

  /** How much of a package's price goes to each part: its own price, or 1 where it has none. */
  public Map<String, Long> weights(List<String> skus, String currency) {
    Map<String, List<Money>> priced = prices.of(skus);
    return skus.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                sku -> sku,
                sku ->
                    priced.getOrDefault(sku, List.of()).stream()
                        .filter(price -> price.currency().equals(currency))
                        .mapToLong(Money::minor)
                        .findFirst()
                        .orElse(1)));
  }
}
