package org.quittance.terminal.store;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Answers {@code POST /licenses} with a license for the device that asks. */
public final class LicenseDesk implements Reply {
  private final DocumentSigner signer;
  private final List<SealedContent> contents;
  private final UnaryOperator<JsonObjectBuilder> spoil;

  public LicenseDesk(DocumentSigner signer, List<SealedContent> contents) {
    this(signer, contents, claims -> claims);
  }

  /**
   * @param spoil changes the claims before they are signed
   */
  public LicenseDesk(
      DocumentSigner signer, List<SealedContent> contents, UnaryOperator<JsonObjectBuilder> spoil) {
    this.signer = signer;
    this.contents = contents;
    this.spoil = spoil;
  }

  @Override
  public void send(HttpExchange exchange, byte[] body) throws IOException {
    JsonObject request = Json.createReader(new ByteArrayInputStream(body)).readObject();
    JsonObject keys = request.getJsonObject("deviceKeys");
    String proofId = Jws.payload(request.getString("proof")).getString("jti");
    var entries = Json.createArrayBuilder();
    for (SealedContent content : contents) {
      entries.add(content.contentKey(key(keys.getJsonObject("receiving")).getPublicKey()));
    }
    String device =
        key(keys.getJsonObject("signing")).calculateBase64urlEncodedThumbprint("SHA-256");
    String licenseId = "license-" + proofId;
    var claims = Claims.license(licenseId, proofId, device).add("contentKeys", entries);
    String license = signer.sign("quittance-license+jwt", spoil.apply(claims).build());
    JsonObject answer =
        Json.createObjectBuilder()
            .add("licenseId", licenseId)
            .add("version", 1)
            .add("proofId", proofId)
            .add("status", "active")
            .add("license", license)
            .build();
    Reply.json(201, answer).send(exchange, body);
  }

  private static PublicJsonWebKey key(JsonObject jwk) {
    try {
      return PublicJsonWebKey.Factory.newPublicJwk(
          Map.of("kty", "OKP", "crv", jwk.getString("crv"), "x", jwk.getString("x")));
    } catch (JoseException notAKey) {
      throw new IllegalStateException(notAKey);
    }
  }
}
