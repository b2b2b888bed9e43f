package org.quittance.storefront.boxset;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The BoxSet's public form. It holds no field that changes, so it is written once for all time. */
final class BoxSetDocument {

  private BoxSetDocument() {}

  static byte[] write(UUID id, Instant issuedAt, List<UUID> eBoxIds, List<EBoxContent> contents) {
    JsonArrayBuilder eBoxes = Json.createArrayBuilder();
    for (int i = 0; i < contents.size(); i++) {
      EBoxContent content = contents.get(i);
      eBoxes.add(
          Json.createObjectBuilder()
              .add("eBoxId", eBoxIds.get(i).toString())
              .add("proofId", content.proofId().toString())
              .add(
                  "product",
                  Json.createObjectBuilder().add("sku", content.sku()).add("name", content.name()))
              .add("proof", content.proof()));
    }
    return Json.createObjectBuilder()
        .add("boxSetId", id.toString())
        .add("issuedAt", issuedAt.toString())
        .add("eBoxes", eBoxes)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }
}
