package org.quittance.system.bad;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.quittance.system.harness.Device;
import org.quittance.system.harness.Json;
import org.quittance.system.harness.ServerProcess;

/** The device's keys are not two public keys of the right kinds, bound to each other. */
class BadDeviceIT extends AfterwardsAllIsWell {

  private final Device device = new Device();

  BadDeviceIT(ServerProcess server) {
    super(server);
  }

  @TestFactory
  Stream<DynamicTest> keys() {
    Map<String, Consumer<Map<String, Object>>> faults = new LinkedHashMap<>();
    faults.put("private part", keys -> keys.put("signing", device.signingWithPrivatePart()));
    faults.put("P-256 signing", keys -> keys.put("signing", ellipticCurve()));
    faults.put("P-256 receiving", keys -> keys.put("receiving", ellipticCurve()));
    faults.put("Ed448 signing", keys -> keys.put("signing", okp("Ed448")));
    faults.put("X448 receiving", keys -> keys.put("receiving", okp("X448")));
    faults.put("signing key receives", keys -> keys.put("receiving", device.signing()));
    faults.put("receiving key signs", keys -> keys.put("signing", device.receiving()));
    faults.put("zero point", keys -> keys.put("receiving", x25519(new byte[32])));
    faults.put("point of order 1", keys -> keys.put("receiving", x25519(one())));
    faults.put("31 bytes", keys -> keys.put("receiving", x25519(new byte[31])));
    faults.put("33 bytes", keys -> keys.put("receiving", x25519(new byte[33])));
    faults.put("another's receiving key", keys -> keys.put("receiving", new Device().receiving()));
    faults.put("another's binding", keys -> keys.put("binding", binding(new Device())));
    faults.put("binding of other typ", keys -> keys.put("binding", ofTyp("quittance-proof+jwt")));
    faults.put("no binding at all", keys -> keys.put("binding", "x.y.z"));
    return faults.entrySet().stream()
        .map(
            fault ->
                DynamicTest.dynamicTest(
                    fault.getKey(),
                    () -> {
                      Map<String, Object> body = device.exchange(shop.open(), newProof());
                      Map<String, Object> keys = device.keys();
                      fault.getValue().accept(keys);
                      body.put("deviceKeys", keys);
                      Refused.check(
                          shop.open().post("/api/v1/licenses", Json.text(body)),
                          422,
                          "device-keys-invalid");
                    }));
  }

  private static String binding(Device other) {
    return other.sign("quittance-device+jwt", other.bindingClaims());
  }

  private String ofTyp(String typ) {
    return device.sign(typ, device.bindingClaims());
  }

  private static Map<String, Object> ellipticCurve() {
    try {
      return EcJwkGenerator.generateJwk(EllipticCurves.P256)
          .toParams(OutputControlLevel.PUBLIC_ONLY);
    } catch (JoseException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static Map<String, Object> okp(String curve) {
    try {
      return OkpJwkGenerator.generateJwk(curve).toParams(OutputControlLevel.PUBLIC_ONLY);
    } catch (JoseException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static Map<String, Object> x25519(byte[] point) {
    return Map.of(
        "kty", "OKP",
        "crv", "X25519",
        "x", Base64.getUrlEncoder().withoutPadding().encodeToString(point));
  }

  private static byte[] one() {
    byte[] point = new byte[32];
    point[0] = 1;
    return point;
  }
}
