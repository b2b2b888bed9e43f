package org.quittance.storefront.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.distribution.product.RegisterProduct;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.shared.ServerClock;

/**
 * Puts a product on offer: distribution registers it, the storefront prices it.
 *
 * <p>Transaction: one, on the license database; a crash leaves both or neither.
 */
@Stateless
public class OfferProduct {

  private static final int MOST_PRICES = 20;

  /** A hundred million of a currency with two decimals; sums of a purchase stay countable. */
  private static final long HIGHEST_PRICE = 10_000_000_000L;

  @Inject private RegisterProduct registerProduct;
  @Inject private Prices prices;
  @Inject private Catalogue catalogue;
  @Inject private ServerClock clock;

  /**
   * @param asked one price per currency, each more than zero
   * @throws org.quittance.distribution.product.SkuTaken if the SKU is in use
   * @throws InvalidRequest if a price or the product itself is not right
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Offer offer(ProductDraft draft, List<Money> asked) {
    if (asked.isEmpty() || asked.size() > MOST_PRICES) {
      throw new InvalidRequest("A product has 1 to " + MOST_PRICES + " prices.");
    }
    var currencies = new HashSet<String>();
    for (Money price : asked) {
      if (price.minor() < 1 || price.minor() > HIGHEST_PRICE) {
        throw new InvalidRequest(
            "A price is from 1 to " + HIGHEST_PRICE + " minor units, not " + price.minor() + ".");
      }
      if (!currencies.add(price.currency())) {
        throw new InvalidRequest("There are two prices in " + price.currency() + ".");
      }
    }
    registerProduct.register(draft);
    for (Money price : asked) {
      prices.add(new Price(draft.sku(), price, clock.now()));
    }
    return catalogue.get(draft.sku());
  }
}
