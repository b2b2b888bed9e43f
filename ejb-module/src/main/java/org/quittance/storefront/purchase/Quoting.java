package org.quittance.storefront.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.quittance.distribution.product.UnknownProduct;
import org.quittance.shared.InvalidRequest;
import org.quittance.shared.Money;
import org.quittance.storefront.catalogue.Catalogue;
import org.quittance.storefront.catalogue.Offer;

/** Prices a request from the catalogue, or says why it cannot be sold. */
@ApplicationScoped
class Quoting {

  private static final int MOST_OF_ONE = 100;
  private static final int MOST_LICENSES = 500;

  /** A card needs a processor. */
  private final List<String> methods =
      ConfigProvider.getConfig()
          .getOptionalValue("quittance.gateway", String.class)
          .filter("stripe"::equals)
          .map(processor -> List.of("credit", PurchaseRequest.CARD))
          .orElse(List.of("credit"));

  @Inject private Catalogue catalogue;

  /**
   * @throws org.quittance.shared.Refusal the named refusal: product, quantity, currency or method
   */
  Quote quote(PurchaseRequest asked) {
    if (!methods.contains(asked.method())) {
      throw new MethodNotOffered(asked.method(), methods);
    }
    if (asked.method().equals(PurchaseRequest.CARD) && asked.token() == null) {
      throw new InvalidRequest(
          "The method 'card' needs 'payment.token' from the processor's page.");
    }
    var lines = new ArrayList<Quote.Line>();
    int licenses = 0;
    for (PurchaseRequest.Line line : asked.lines()) {
      if (line.quantity() < 1 || line.quantity() > MOST_OF_ONE) {
        throw new QuantityOutOfRange(
            "The quantity of '"
                + line.sku()
                + "' is "
                + line.quantity()
                + "; it must be from 1 to "
                + MOST_OF_ONE
                + ".");
      }
      lines.add(quote(line, asked.currency()));
      licenses += line.quantity() * lines.get(lines.size() - 1).licenses().size();
      if (licenses > MOST_LICENSES) {
        throw new QuantityOutOfRange(
            "The purchase comes to more than " + MOST_LICENSES + " licenses, the most of one.");
      }
    }
    var quote = new Quote(asked.currency(), asked.method(), lines);
    quote.total();
    return quote;
  }

  private Quote.Line quote(PurchaseRequest.Line line, String currency) {
    // A refusal thrown by another bean would roll back the claim that is to record it.
    Offer offer = catalogue.find(line.sku()).orElseThrow(() -> new UnknownProduct(line.sku()));
    Money price =
        offer
            .price(currency)
            .orElseThrow(
                () ->
                    new CurrencyNotOffered(
                        line.sku(), currency, String.join(", ", offer.currencies())));
    return new Quote.Line(
        offer.sku(), offer.name(), line.quantity(), price.minor(), licenses(offer, price));
  }

  /** A package's price goes to its parts by their own prices, to the last minor unit. */
  private List<Quote.License> licenses(Offer offer, Money price) {
    if (offer.parts().isEmpty()) {
      return List.of(new Quote.License(offer.sku(), offer.name(), price.minor()));
    }
    var parts = new ArrayList<Offer.Part>();
    for (Offer.Part part : offer.parts()) {
      for (int i = 0; i < part.quantity(); i++) {
        parts.add(part);
      }
    }
    Map<String, Long> weighed =
        catalogue.weights(offer.parts().stream().map(Offer.Part::sku).toList(), price.currency());
    List<Long> weights = parts.stream().map(part -> weighed.get(part.sku())).toList();
    List<Money> shares = price.split(weights);
    var licenses = new ArrayList<Quote.License>();
    for (int i = 0; i < parts.size(); i++) {
      licenses.add(
          new Quote.License(parts.get(i).sku(), parts.get(i).name(), shares.get(i).minor()));
    }
    return licenses;
  }
}
