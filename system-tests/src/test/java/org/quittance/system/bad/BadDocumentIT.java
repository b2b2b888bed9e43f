package org.quittance.system.bad;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;

/** The proof is not the one the server signed. */
class BadDocumentIT extends AfterwardsAllIsWell {

  BadDocumentIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> proofs() {
    Map<String, UnaryOperator<String>> forgeries = new LinkedHashMap<>();
    forgeries.put("truncated", proof -> proof.substring(0, proof.length() - 10));
    forgeries.put("without signature", proof -> proof.substring(0, proof.lastIndexOf('.') + 1));
    forgeries.put("two parts", proof -> proof.substring(0, proof.lastIndexOf('.')));
    forgeries.put("four parts", proof -> proof + ".x");
    forgeries.put("signature changed", proof -> flipped(proof, proof.length() - 20));
    forgeries.put("payload changed", proof -> flipped(proof, proof.indexOf('.') + 10));
    forgeries.put("signed by a stranger", this::foreign);
    forgeries.put("alg none", proof -> header(proof, "none") + ".");
    forgeries.put("alg NONE", proof -> header(proof, "NONE") + ".");
    forgeries.put("HS256 by the public key", this::byPublicKey);
    forgeries.put("a license", this::license);
    forgeries.put("not base64", proof -> "a!b.c!d.e!f");
    forgeries.put("dots", proof -> "..");
    forgeries.put("padded", proof -> proof + "=");
    return forgeries.entrySet().stream()
        .map(
            forgery ->
                DynamicTest.dynamicTest(
                    forgery.getKey(),
                    () -> {
                      String forged = forgery.getValue().apply(newProof());
                      String body = Json.text(new Device().exchange(shop.open(), forged));
                      Refused.check(
                          shop.open().post("/api/v1/licenses", body), 422, "proof-invalid");
                    }));
  }

  private String foreign(String proof) {
    return new Device().sign("quittance-proof+jwt", claims(proof));
  }

  private String byPublicKey(String proof) {
    for (JsonNode key : shop.open().get("/.well-known/jwks.json").json().path("keys")) {
      if (key.path("quittance:typ").asText().equals("quittance-proof+jwt")) {
        return hmac(proof, key.path("kid").asText(), decoded(key.path("x").asText()));
      }
    }
    throw new AssertionError("No key for proofs is published.");
  }

  private static String hmac(String proof, String kid, byte[] secret) {
    try {
      var jws = new JsonWebSignature();
      jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
      jws.setHeader("typ", "quittance-proof+jwt");
      jws.setKeyIdHeaderValue(kid);
      jws.setPayload(Json.text(claims(proof)));
      jws.setKey(new HmacKey(secret));
      jws.setDoKeyValidation(false);
      return jws.getCompactSerialization();
    } catch (org.jose4j.lang.JoseException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private String license(String proof) {
    return new Device().open(shop.open(), proof).json().path("license").asText();
  }

  /** Header and payload of a proof with another algorithm in the header. */
  private static String header(String proof, String algorithm) {
    String[] parts = proof.split("\\.");
    String header =
        new String(decoded(parts[0]), StandardCharsets.UTF_8).replace("EdDSA", algorithm);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes())
        + "."
        + parts[1];
  }

  private static Map<String, Object> claims(String proof) {
    var claims = new LinkedHashMap<String, Object>();
    Json.parse(decoded(proof.split("\\.")[1]))
        .fields()
        .forEachRemaining(claim -> claims.put(claim.getKey(), claim.getValue()));
    return claims;
  }

  private static byte[] decoded(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private static String flipped(String text, int at) {
    char other = text.charAt(at) == 'A' ? 'B' : 'A';
    return text.substring(0, at) + other + text.substring(at + 1);
  }
}
