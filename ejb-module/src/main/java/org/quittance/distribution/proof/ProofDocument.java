package org.quittance.distribution.proof;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.quittance.vault.jose.StrictJson;

/** The claims of a proof of purchase. */
final class ProofDocument {

  static final String TYP = "quittance-proof+jwt";
  static final String AUDIENCE = "quittance-license";

  private ProofDocument() {}

  static JsonObject claims(
      String issuer, UUID id, String sku, Instant issuedAt, Instant expiresAt) {
    return StrictJson.BUILDERS
        .createObjectBuilder()
        .add("iss", issuer)
        .add("jti", id.toString())
        .add("aud", AUDIENCE)
        .add("product", sku)
        .add("iat", issuedAt.getEpochSecond())
        .add("exp", expiresAt.getEpochSecond())
        .build();
  }
}
