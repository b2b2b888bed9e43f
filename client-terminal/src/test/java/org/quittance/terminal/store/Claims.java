package org.quittance.terminal.store;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;

/** Claims of genuine documents, to be spoilt one at a time. */
public final class Claims {
  private Claims() {}

  public static JsonObjectBuilder proof(String proofId, String sku) {
    return Json.createObjectBuilder()
        .add("iss", "quittance")
        .add("jti", proofId)
        .add("aud", "quittance-license")
        .add("product", sku)
        .add("iat", seconds(Duration.ZERO))
        .add("exp", seconds(Duration.ofDays(3650)));
  }

  public static JsonObjectBuilder license(String licenseId, String proofId, String device) {
    return Json.createObjectBuilder()
        .add("iss", "quittance")
        .add("jti", licenseId)
        .add("version", 1)
        .add("aud", "quittance-terminal")
        .add("proof", proofId)
        .add("device", device)
        .add("product", "book")
        .add("rights", Json.createArrayBuilder().add("use"))
        .add("status", "active")
        .add("iat", seconds(Duration.ZERO))
        .add("freshUntil", seconds(Duration.ofDays(30)))
        .add("contentKeys", Json.createArrayBuilder());
  }

  public static long seconds(Duration fromNow) {
    return Instant.now().plus(fromNow).getEpochSecond();
  }
}
