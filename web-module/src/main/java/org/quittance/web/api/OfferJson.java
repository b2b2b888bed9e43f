package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.quittance.distribution.content.Content;
import org.quittance.storefront.catalogue.Offer;

/** Offers and contents as the API writes them. */
final class OfferJson {

  private OfferJson() {}

  static JsonObject of(Offer offer) {
    JsonArrayBuilder prices = Json.createArrayBuilder();
    offer
        .prices()
        .forEach(
            price ->
                prices.add(
                    Json.createObjectBuilder()
                        .add("currency", price.currency())
                        .add("amountMinor", price.minor())));
    JsonArrayBuilder parts = Json.createArrayBuilder();
    offer
        .parts()
        .forEach(
            part ->
                parts.add(
                    Json.createObjectBuilder()
                        .add("sku", part.sku())
                        .add("name", part.name())
                        .add("quantity", part.quantity())));
    JsonArrayBuilder contents = Json.createArrayBuilder();
    offer.contents().forEach(content -> contents.add(content(content)));
    return Json.createObjectBuilder()
        .add("sku", offer.sku())
        .add("name", offer.name())
        .add("description", offer.description())
        .add("kind", offer.kind())
        .add("prices", prices)
        .add("parts", parts)
        .add("contents", contents)
        .build();
  }

  static JsonObjectBuilder content(Content content) {
    return Json.createObjectBuilder()
        .add("content", content.id().content().toString())
        .add("version", content.id().version())
        .add("name", content.name())
        .add("bytes", content.bytes())
        .add("sha256", content.sha256());
  }
}
