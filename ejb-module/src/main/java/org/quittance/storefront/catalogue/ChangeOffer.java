package org.quittance.storefront.catalogue;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.quittance.distribution.product.ReviseProduct;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.shared.ServerClock;

/**
 * Changes name, description or prices of an offer. What was bought or quoted before keeps the name
 * and price it was bought for; every version is kept.
 *
 * <p>Transaction: one, on the license database; a crash leaves the version before or the new one.
 */
@Stateless
public class ChangeOffer {

  @Inject private Catalogue catalogue;
  @Inject private ReviseProduct reviseProduct;
  @Inject private Prices prices;
  @Inject private ServerClock clock;

  /**
   * @param seen the version the change was made for
   * @throws OfferChanged if it has another version than was seen
   * @throws org.quittance.distribution.product.UnknownProduct if there is none of this SKU
   * @throws InvalidRequest if there is nothing to change, or a value is not right
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public Offer change(String sku, int seen, OfferChange change) {
    if (change.name().or(change::description).isEmpty() && change.prices().isEmpty()) {
      throw new InvalidRequest("There is nothing to change: send name, description or prices.");
    }
    Offer before = catalogue.get(sku);
    List<Money> asked = change.prices().orElse(before.prices());
    PriceList.require(asked);
    int version =
        reviseProduct
            .revise(
                sku,
                seen,
                change.name().orElse(before.name()),
                change.description().orElse(before.description()))
            .orElseThrow(() -> new OfferChanged(sku));
    for (Money price : asked) {
      prices.add(new Price(sku, version, price, clock.now()));
    }
    return catalogue.get(sku);
  }
}
