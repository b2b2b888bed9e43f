package org.quittance.storefront.boxset;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
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
      eBoxes.add(eBox(eBoxIds.get(i), contents.get(i)));
    }
    return Json.createObjectBuilder()
        .add("boxSetId", id.toString())
        .add("issuedAt", issuedAt.toString())
        .add("eBoxes", eBoxes)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  static JsonObjectBuilder eBox(UUID eBoxId, EBoxContent content) {
    return Json.createObjectBuilder()
        .add("eBoxId", eBoxId.toString())
        .add("proofId", content.proofId().toString())
        .add(
            "product",
            Json.createObjectBuilder().add("sku", content.sku()).add("name", content.name()))
        .add("proof", content.proof());
  }
}
