package org.quittance.system.partner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.DemoServer;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.PartnerStore;
import org.quittance.system.harness.ServerProcess;
import org.quittance.system.harness.Shop;

/** Somebody who has a token, and all that is public, makes others of it. */
@ExtendWith(DemoServer.class)
class ForgedTokenIT {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final Shop shop;

  ForgedTokenIT(ServerProcess server) {
    this.shop = new Shop(server.url());
  }

  @TestFactory
  Stream<DynamicTest> isRefusedWith() throws GeneralSecurityException {
    String token = PartnerStore.demo(shop).token("grant_type=client_credentials");
    assertThat(shop.open().withToken(token).get("/api/v1/credit").status()).isEqualTo(200);
    return forgeries(token).entrySet().stream()
        .map(
            forged ->
                DynamicTest.dynamicTest(forged.getKey(), () -> assertRefused(forged.getValue())));
  }

  private void assertRefused(String token) {
    for (String path : new String[] {"/api/v1/credit", "/api/v1/products", "/api/v1/purchases"}) {
      Answer answer = shop.open().withToken(token).get(path);
      assertThat(answer.status()).as(path + " " + answer).isEqualTo(401);
      assertThat(answer.code()).isEqualTo("unauthenticated");
      assertThat(answer.header("WWW-Authenticate"))
          .startsWith("Bearer ")
          .contains("error=\"invalid_token\"");
    }
  }

  private Map<String, String> forgeries(String token) throws GeneralSecurityException {
    String[] parts = token.split("\\.");
    String signed = parts[0] + "." + parts[1];
    JsonNode key = tokenKey();
    String kid = key.path("kid").asText();
    byte[] x = Base64.getUrlDecoder().decode(key.path("x").asText());
    PrivateKey foreign = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    var all = new LinkedHashMap<String, String>();
    all.put("no signature", signed + ".");
    all.put("the signature cut off", signed);
    all.put("a signature of nothing", signed + "." + "A".repeat(86));
    for (String none : new String[] {"none", "None", "NONE", "nOnE"}) {
      all.put("alg " + none, header(none, kid, "at+jwt") + "." + parts[1] + ".");
    }
    String confused = header("HS256", kid, "at+jwt") + "." + parts[1];
    all.put("the public key as a secret", confused + "." + hmac(x, confused));
    String pem = "-----BEGIN PUBLIC KEY-----\n" + BASE64.encodeToString(x) + "\n";
    all.put(
        "its text as a secret",
        confused + "." + hmac(pem.getBytes(StandardCharsets.UTF_8), confused));
    String own = header("EdDSA", kid, "at+jwt") + "." + parts[1];
    all.put("a foreign key under our ID", own + "." + sign(foreign, own));
    String unknown = header("EdDSA", "unknown", "at+jwt") + "." + parts[1];
    all.put("a foreign key of its own", unknown + "." + sign(foreign, unknown));
    String jwk =
        encode(Map.of("alg", "EdDSA", "typ", "at+jwt", "kid", kid, "jwk", Map.of("kty", "OKP")))
            + "."
            + parts[1];
    all.put("a key in the header", jwk + "." + sign(foreign, jwk));
    all.put("more scopes", parts[0] + "." + more(parts[1], "scope") + "." + parts[2]);
    all.put("another name", parts[0] + "." + more(parts[1], "sub") + "." + parts[2]);
    all.put("a proof of purchase", proof());
    all.put("what is no token", "x.y.z");
    all.put("a very long one", "A".repeat(7000));
    return all;
  }

  private JsonNode tokenKey() {
    for (JsonNode key : shop.open().get("/.well-known/jwks.json").json().path("keys")) {
      if (key.path("quittance:typ").asText().equals("at+jwt")) {
        return key;
      }
    }
    throw new AssertionError("The key of tokens is not published.");
  }

  private String proof() {
    return shop.bought(shop.sell(1)).at("/boxSet/eBoxes/0/proof").asText();
  }

  private static String more(String payload, String claim) {
    var claims = (ObjectNode) Json.parse(Base64.getUrlDecoder().decode(payload));
    claims.put(claim, claims.path(claim).asText() + " partner:admin");
    return BASE64.encodeToString(claims.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String header(String alg, String kid, String typ) {
    return encode(Map.of("alg", alg, "kid", kid, "typ", typ));
  }

  private static String encode(Map<String, ?> json) {
    return BASE64.encodeToString(Json.text(json).getBytes(StandardCharsets.UTF_8));
  }

  private static String hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
  }

  private static String sign(PrivateKey key, String text) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("Ed25519");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return BASE64.encodeToString(signature.sign());
  }
}
