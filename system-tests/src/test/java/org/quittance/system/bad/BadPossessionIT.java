package org.quittance.system.bad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Answer;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;

/** The device does not show that it owns its keys, now and for this request. */
class BadPossessionIT extends AfterwardsAllIsWell {

  private static final String TYP = "quittance-possession+jwt";
  private static final long TEN_MINUTES = 600;

  private final Device device = new Device();

  BadPossessionIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> claims() {
    Map<String, Consumer<Map<String, Object>>> faults = new LinkedHashMap<>();
    for (String claim :
        new String[] {"htm", "htu", "nonce", "iat", "jti", "proof", "signing", "receiving"}) {
      faults.put(claim + " missing", claims -> claims.remove(claim));
      faults.put(claim + " a list", claims -> claims.put(claim, new int[] {1}));
    }
    faults.put("other method", claims -> claims.put("htm", "GET"));
    faults.put("other address", claims -> claims.put("htu", "http://example.org/api/v1/licenses"));
    faults.put("nonce of nobody", claims -> claims.put("nonce", "abcdef"));
    faults.put("long ago", claims -> claims.put("iat", now() - TEN_MINUTES));
    faults.put("yet to come", claims -> claims.put("iat", now() + TEN_MINUTES));
    faults.put("other proof", claims -> claims.put("proof", Device.digest("x")));
    faults.put("other device", claims -> claims.put("signing", new Device().id()));
    return faults.entrySet().stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.getKey(),
                    () -> {
                      String proof = newProof();
                      Map<String, Object> claims = goodClaims(proof);
                      fault.getValue().accept(claims);
                      assertInvalid(exchange(proof, device.sign(TYP, claims)));
                    }));
  }

  @Test
  void refusesAnotherKindOfDocument() {
    String proof = newProof();
    assertInvalid(exchange(proof, device.sign("quittance-device+jwt", goodClaims(proof))));
  }

  @Test
  void refusesAnotherDevicesSignature() {
    String proof = newProof();
    assertInvalid(exchange(proof, new Device().sign(TYP, goodClaims(proof))));
  }

  @Test
  void refusesTheSamePossessionTwice() {
    String first = newProof();
    String possession = device.sign(TYP, goodClaims(first));
    assertThat(exchange(first, possession).status()).isEqualTo(201);
    Answer again = exchange(first, possession);
    Refused.check(again, 422, "possession-replayed");
  }

  @Test
  void refusesANonceThatWasUsedForAnotherProof() {
    String first = newProof();
    Map<String, Object> claims = goodClaims(first);
    assertThat(exchange(first, device.sign(TYP, claims)).status()).isEqualTo(201);
    String second = newProof();
    claims.put("proof", Device.digest(second));
    Refused.check(exchange(second, device.sign(TYP, claims)), 422, "possession-replayed");
  }

  private Map<String, Object> goodClaims(String proof) {
    String nonce = shop.open().post("/api/v1/nonces", "{}").json().path("nonce").asText();
    return device.possessionClaims(shop.open().root(), proof, nonce);
  }

  private Answer exchange(String proof, String possession) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("proof", proof);
    body.put("deviceKeys", device.keys());
    body.put("possession", possession);
    return shop.open().post("/api/v1/licenses", Json.text(body));
  }

  private static void assertInvalid(Answer answer) {
    Refused.check(answer, 422, "possession-invalid");
  }

  private static long now() {
    return System.currentTimeMillis() / 1000;
  }
}
