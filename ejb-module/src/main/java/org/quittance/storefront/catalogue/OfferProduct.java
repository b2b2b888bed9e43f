package org.quittance.storefront.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.quittance.distribution.product.ProductDraft;
import org.quittance.distribution.product.RegisterProduct;
import org.quittance.shared.Money;
import org.quittance.shared.ServerClock;

/**
 * Puts a product on offer: distribution registers it, the storefront prices it.
 *
 * <p>Transaction: one, on the license database; a crash leaves both or neither.
 */
@Stateless
public class OfferProduct {

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
    PriceList.require(asked);
    registerProduct.register(draft);
    for (Money price : asked) {
      prices.add(new Price(draft.sku(), 1, price, clock.now()));
    }
    return catalogue.get(draft.sku());
  }
}
