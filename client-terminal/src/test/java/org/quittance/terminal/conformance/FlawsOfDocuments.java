package org.quittance.terminal.conformance;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** Gives out documents that are not right, or takes such. */
final class FlawsOfDocuments extends Flaws {

  FlawsOfDocuments() {
    where(
        "proof-verifies",
        (asked, honest) -> asked.path().endsWith("jwks.json"),
        honest ->
            honest.withField(
                "keys",
                array(
                    honest.json().getJsonArray("keys").getValuesAs(JsonObject.class).stream()
                        .filter(key -> !key.getString("quittance:typ").contains("proof")))));
    instead("forged-proof-refused", 422, "proof-invalid", 400);
    where(
        "fresh-device-licensed",
        (asked, honest) -> asked.path().endsWith("/licenses") && honest.status() == 201,
        honest -> {
          String license = honest.json().getString("license");
          return honest.withText("license", license.substring(0, license.length() - 4) + "AAAA");
        });
    where(
        "same-device-same-license",
        (asked, honest) -> asked.path().endsWith("/licenses") && honest.status() == 200,
        honest -> honest.withText("licenseId", "another"));
    instead("possession-used-once", 422, "possession-replayed", 200);
    instead("second-device-refused", 409, "proof-already-redeemed", 403);
    where(
        "status-says-why-not",
        (asked, honest) -> asked.path().contains("/proofs/"),
        honest -> honest.withField("reasons", JsonValue.EMPTY_JSON_ARRAY));
    where(
        "minimal-is-minimal",
        (asked, honest) -> !asked.header("Prefer").isEmpty(),
        honest -> honest.withField("boxSet", JsonValue.EMPTY_JSON_OBJECT));
    where(
        "xml-says-the-same",
        (asked, honest) -> honest.isXml(),
        honest ->
            honest.withBody(new String(honest.body()).replace("captured", "taken").getBytes()));
    where(
        "order-in-xml-is-the-order",
        (asked, honest) -> asked.body().startsWith("<order") && honest.status() == 201,
        Flaws::other);
    where(
        "entities-refused",
        (asked, honest) -> asked.body().startsWith("<!DOCTYPE"),
        honest -> honest.withStatus(422));
    where(
        "unchanged-is-304",
        (asked, honest) -> honest.status() == 304,
        honest -> honest.withStatus(200));
    where(
        "described",
        (asked, honest) -> asked.path().endsWith("openapi.json"),
        honest -> honest.withText("openapi", "3.0.3"));
  }
}
