package org.quittance.web.api;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.quittance.settlement.payment.PaymentFacts;
import org.quittance.storefront.purchase.Bought;
import org.quittance.storefront.purchase.ClaimKey;
import org.quittance.storefront.purchase.OutcomeUnknown;
import org.quittance.storefront.purchase.PurchaseFacts;

/** Purchases as the API writes them. */
final class PurchaseJson {

  private PurchaseJson() {}

  /** The answer to a purchase; the BoxSet's stored bytes go in verbatim. */
  static String bought(Bought bought, byte[] boxSet) {
    JsonObjectBuilder facts = facts(bought.purchase());
    bought.redirectUrl().ifPresent(url -> facts.add("redirectUrl", url));
    String head = facts.build().toString();
    return boxSet == null
        ? head
        : head.substring(0, head.length() - 1)
            + ",\"boxSet\":"
            + new String(boxSet, StandardCharsets.UTF_8)
            + "}";
  }

  static String unknown(OutcomeUnknown unknown, ClaimKey key) {
    return Json.createObjectBuilder()
        .add("purchaseId", unknown.purchaseId().toString())
        .add("idempotencyKey", key.idempotencyKey())
        .add("state", "unknown")
        .addNull("boxSetId")
        .add("detail", unknown.why())
        .add("next", unknown.next())
        .build()
        .toString();
  }

  static JsonObject summary(PurchaseFacts purchase) {
    return facts(purchase).add("createdAt", purchase.createdAt().toString()).build();
  }

  static JsonObject whole(PurchaseFacts purchase, Optional<PaymentFacts> payment) {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    for (PurchaseFacts.Line line : purchase.lines()) {
      lines.add(
          Json.createObjectBuilder()
              .add("sku", line.sku())
              .add("name", line.name())
              .add("quantity", line.quantity())
              .add("amountMinor", line.amountMinor()));
    }
    return facts(purchase)
        .add("createdAt", purchase.createdAt().toString())
        .add("lines", lines)
        .add(
            "payment",
            Json.createObjectBuilder()
                .add("method", purchase.method())
                .add("authorisedMinor", payment.map(PaymentFacts::authorisedMinor).orElse(0L))
                .add("capturedMinor", payment.map(PaymentFacts::capturedMinor).orElse(0L))
                .add("refundedMinor", payment.map(PaymentFacts::refundedMinor).orElse(0L))
                .add("disputedMinor", payment.map(PaymentFacts::disputedMinor).orElse(0L)))
        .build();
  }

  private static JsonObjectBuilder facts(PurchaseFacts purchase) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("purchaseId", purchase.id().toString())
            .add("idempotencyKey", purchase.idempotencyKey())
            .add("state", purchase.state().word());
    if (purchase.boxSetId() == null) {
      json.addNull("boxSetId");
    } else {
      json.add("boxSetId", purchase.boxSetId().toString());
    }
    return json.add("amountMinor", purchase.amount().minor())
        .add("currency", purchase.amount().currency());
  }
}
