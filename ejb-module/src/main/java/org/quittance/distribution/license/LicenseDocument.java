package org.quittance.distribution.license;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.quittance.distribution.Issuer;
import org.quittance.distribution.TimeSpan;
import org.quittance.distribution.content.Content;
import org.quittance.distribution.content.ContentWithKey;
import org.quittance.distribution.product.Products;
import org.quittance.vault.DocumentSigner;
import org.quittance.vault.jose.Base64Url;
import org.quittance.vault.jose.Claims;
import org.quittance.vault.jose.MalformedDocument;
import org.quittance.vault.jose.StrictJson;
import org.quittance.vault.jose.X25519Envelope;

/** Writes and signs the document of a license. */
@ApplicationScoped
class LicenseDocument {

  private static final String TYP = "quittance-license+jwt";
  private static final String AUDIENCE = "quittance-terminal";
  private static final String ACTIVE =
      new LicenseStatusText().convertToDatabaseColumn(LicenseStatus.ACTIVE);

  @Inject private DocumentSigner signer;
  @Inject private Products products;
  @Inject private Issuer issuer;
  private final TimeSpan freshness = TimeSpan.configured("quittance.license.freshness", "P30D");

  /**
   * The compact JWS of the license's present version. Each content's key is enciphered to the
   * device; a license that is not active carries none.
   *
   * @param at when this version is made
   * @param receivingKey the 32 bytes of the device's receiving key
   */
  public String write(License license, Instant at, byte[] receivingKey) {
    JsonArrayBuilder keys = StrictJson.BUILDERS.createArrayBuilder();
    if (license.status() == LicenseStatus.ACTIVE) {
      products
          .contentsWithKeys(license.sku())
          .forEach(content -> keys.add(contentKey(content, receivingKey)));
    }
    JsonObject claims =
        StrictJson.BUILDERS
            .createObjectBuilder()
            .add("iss", issuer.name())
            .add("jti", license.id().toString())
            .add("version", license.version())
            .add("aud", AUDIENCE)
            .add("proof", license.proofId().toString())
            .add("device", license.deviceId())
            .add("product", license.sku())
            .add("rights", StrictJson.BUILDERS.createArrayBuilder().add("use"))
            .add("status", new LicenseStatusText().convertToDatabaseColumn(license.status()))
            .add("iat", at.getEpochSecond())
            .add("freshUntil", freshness.after(at).getEpochSecond())
            .add("contentKeys", keys)
            .build();
    return signer.sign(TYP, claims);
  }

  /**
   * Until when a device that has this document may use it without asking; empty if it carries no
   * keys.
   *
   * @param compact as it was written here
   */
  static Optional<Instant> usableUntil(String compact) {
    try {
      byte[] payload = Base64Url.decode("the payload", compact.split("\\.")[1]);
      JsonObject json =
          StrictJson.object(new String(payload, StandardCharsets.UTF_8), compact.length());
      var claims = new Claims(json);
      return claims.text("status").equals(ACTIVE)
          ? Optional.of(claims.instant("freshUntil"))
          : Optional.empty();
    } catch (MalformedDocument broken) {
      throw new IllegalStateException("A license that was written here cannot be read.", broken);
    }
  }

  private static JsonObjectBuilder contentKey(ContentWithKey opened, byte[] receivingKey) {
    Content content = opened.content();
    String jwk = "{\"kty\":\"oct\",\"k\":\"" + Base64Url.encode(opened.key()) + "\"}";
    return StrictJson.BUILDERS
        .createObjectBuilder()
        .add("content", content.id().content().toString())
        .add("version", content.id().version())
        .add("name", content.name())
        .add("bytes", content.bytes())
        .add("sha256", content.sha256())
        .add("jwe", X25519Envelope.seal(jwk, receivingKey));
  }
}
