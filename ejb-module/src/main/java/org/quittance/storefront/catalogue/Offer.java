package org.quittance.storefront.catalogue;

import java.util.List;
import java.util.Optional;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.product.Product;
import org.quittance.shared.Money;

/**
 * A product as it is offered.
 *
 * @param sku the name it is ordered by
 * @param version counts its changes, from 1
 * @param kind {@code single} or {@code package}
 * @param prices one per currency, in the order of their codes
 * @param parts of a package; empty otherwise
 * @param contents what one license opens; empty for a package
 */
public record Offer(
    String sku,
    int version,
    String name,
    String description,
    String kind,
    List<Money> prices,
    List<Part> parts,
    List<Content> contents) {

  /** A part of a package. */
  public record Part(String sku, String name, int quantity) {}

  static Offer of(Product product, List<Money> prices) {
    return new Offer(
        product.sku(),
        product.version(),
        product.name(),
        product.description(),
        product.kind().name().toLowerCase(java.util.Locale.ROOT),
        prices,
        product.parts().stream()
            .map(part -> new Part(part.sku(), part.name(), part.quantity()))
            .toList(),
        product.contents());
  }

  /** The price in one currency, if it is sold in it. */
  public Optional<Money> price(String currency) {
    return prices.stream().filter(price -> price.currency().equals(currency)).findFirst();
  }

  /** The currencies it is sold in. */
  public List<String> currencies() {
    return prices.stream().map(Money::currency).toList();
  }
}
